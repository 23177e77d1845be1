// What a token was granted, in a line: its role, or the first sentence of its policy.
import { tellPolicy } from '#domain/policy/words/summary.ts';
import { accessLabel, type RoleName } from '#domain/token/access-label.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** "Writer", "Release manager", "Inline role: Can turn flags on and off in every project. And 2 more". */
export function grantedWords({ access }: Pick<AccessToken, 'access'>, roleName: RoleName): string {
  if (access.kind !== 'inline') return accessLabel(access, roleName);
  const [first, ...others] = tellPolicy(access.policy).sentences;
  if (first === undefined) return accessLabel(access, roleName);
  const sentence = first.text.replace(/\.$/, '');
  return `Inline role: ${sentence}${others.length === 0 ? '' : `, and ${others.length} more`}`;
}
