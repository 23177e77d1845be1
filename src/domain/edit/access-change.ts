// A change of access with everything that is said about it before it is saved.
import { newPowers } from '#domain/policy/access/new-powers.ts';
import type { NewPower } from '#domain/policy/access/new-powers.ts';
import type { AccessDifference } from '#domain/policy/reason/access-difference.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';

export type AccessChange = {
  readonly before: ReviewedAccess;
  readonly after: ReviewedAccess;
  readonly difference: AccessDifference;
  /** Privileged access that comes with it, to be acknowledged. */
  readonly powers: readonly NewPower[];
};

/** Puts a change together; `difference` is between these two. */
export function accessChange(
  before: ReviewedAccess,
  after: ReviewedAccess,
  difference: AccessDifference,
): AccessChange {
  return { before, after, difference, powers: newPowers(before, after, difference) };
}
