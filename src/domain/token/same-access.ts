import { isSamePolicy } from '#domain/policy/language/same-policy.ts';
import type { TokenAccess } from './token.ts';

/** Whether two accesses are the same for a person: lists are compared as sets (traps 17 and 22). */
export function isSameAccess(a: TokenAccess, b: TokenAccess): boolean {
  if (a.kind === 'base') return b.kind === 'base' && a.role === b.role;
  if (a.kind === 'custom') return b.kind === 'custom' && isSameSet(a.roleIds, b.roleIds);
  if (a.kind === 'inline') return b.kind === 'inline' && isSamePolicy(a.policy, b.policy);
  if (a.kind === 'none') return b.kind === 'none';
  return b.kind === 'unreadable' && JSON.stringify(a.json) === JSON.stringify(b.json);
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const inA = new Set(a);
  const inB = new Set(b);
  return inA.size === inB.size && [...inA].every((text) => inB.has(text));
}
