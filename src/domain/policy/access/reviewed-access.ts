// An access with the names of its parts, so that an answer can say where it comes from.
import type { StatementPlace } from '#domain/policy/reason/compiled-access.ts';
import type { AccessGrant, AccessSet } from '#domain/policy/reason/access-set.ts';

export type ReviewedGrant = {
  /** Once per side; `#<id>-statement-1` is where its first statement stands on a page. */
  readonly id: string;
  /** How sentences speak of it: `Inline role`, `Base role Writer`, `Custom role Deployers`. */
  readonly title: string;
  /** A base role's statements are this program's reading of it, so they are spoken of as a whole. */
  readonly carrier: 'inline-role' | 'base-role' | 'custom-role' | 'unreadable';
  /** The base role's own name; only with that carrier. */
  readonly baseRole?: string;
  readonly grant: AccessGrant;
};

/** `whose` names in words who limits the access: nothing is allowed that they may not do. */
export type ReviewedCap = { readonly whose: string; readonly grants: readonly ReviewedGrant[] };

export type ReviewedAccess = {
  readonly grants: readonly ReviewedGrant[];
  readonly cap?: ReviewedCap;
};

/** The same access as the reasoning takes it; places in its answers count the grants in the same order. */
export function accessSetOf({ grants, cap }: ReviewedAccess): AccessSet {
  const plain = { grants: grants.map(({ grant }) => grant) };
  return cap === undefined ? plain : { ...plain, cap: accessSetOf({ grants: cap.grants }) };
}

/** What inline roles may start from. A server uses the same for all of them, so one of these holds for every access. */
export const possibleBases = ['nothing', 'reader'] as const;

/** The access as it is if inline roles start from this. */
export function assumingBase(
  { grants, cap }: ReviewedAccess,
  start: (typeof possibleBases)[number],
): ReviewedAccess {
  const settle = (one: ReviewedGrant): ReviewedGrant => {
    if (one.grant.kind === 'unreadable' || one.grant.possibleBase === undefined) return one;
    const { possibleBase, ...grant } = one.grant;
    return start === 'nothing' ? { ...one, grant } : { ...one, grant: { ...grant, base: possibleBase } };
  };
  return {
    grants: grants.map(settle),
    ...(cap === undefined ? {} : { cap: { ...cap, grants: cap.grants.map(settle) } }),
  };
}

/** The grant that a place of an answer is in. */
export function grantAt(access: ReviewedAccess, place: StatementPlace): ReviewedGrant | undefined {
  return (place.within === 'cap' ? access.cap?.grants : access.grants)?.[place.grant];
}
