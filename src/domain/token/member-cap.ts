// What a personal token's member takes away from it: a token never does more than its member may do now (contract section 12,
// rule 5, and section 14). Only base roles are decided here; anything finer is undecided.
import type { AccessToken } from './token.ts';

/** What is known of a member's own permissions. `hasCustomRoles` is missing when only the token's record was readable. */
export type MemberRoles = { readonly role: string; readonly hasCustomRoles: boolean | undefined };

/**
 * `none`: a service token, bound to no member. `unknown`: the record does not describe the member, who may be gone. `whole`: the
 * member may do all that the token says. `narrowed`: the token acts as its member's base role. `undecided`: base roles are not
 * enough to decide.
 */
export type MemberCap =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'whole'; readonly role: string }
  | { readonly kind: 'narrowed'; readonly role: string }
  | { readonly kind: 'undecided'; readonly role: string };

/** Base roles from least to most; each includes what stands before it (contract section 13). */
const ladder = ['no_access', 'reader', 'writer', 'admin', 'owner'];

/** Decides what a token's member leaves of it. Custom roles replace a member's base role, so with them nothing is certain. */
export function memberCap(
  token: Pick<AccessToken, 'kind' | 'access'>,
  member: MemberRoles | undefined,
): MemberCap {
  if (token.kind === 'service') return { kind: 'none' };
  if (member === undefined) return { kind: 'unknown' };
  const { role, hasCustomRoles } = member;
  if (role === 'owner') return { kind: 'whole', role };
  const mayDo = ladder.indexOf(role);
  const says = token.access.kind === 'base' ? ladder.indexOf(token.access.role) : -1;
  if (hasCustomRoles !== false || mayDo === -1 || says === -1) return { kind: 'undecided', role };
  return { kind: says > mayDo ? 'narrowed' : 'whole', role };
}
