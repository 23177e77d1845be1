import { withOwnCells, type AccessOutline } from '#domain/account-access/access-outline.ts';
import type { DistinctAccess } from '#domain/account-access/distinct-access.ts';
import { reason } from '#features/policy/reasoning/reasoner.ts';

/** The outline of an access, calculated off the page's thread. */
export async function outlineOf({ set }: DistinctAccess, signal: AbortSignal): Promise<AccessOutline> {
  return withOwnCells(await reason({ name: 'outline', input: set }, signal));
}
