// What an edit of the session's own token would do to the session itself (trap 31).
import type { AccessDifference } from '#domain/policy/reason/access-difference.ts';
import type { EditableToken } from './edit.ts';

/** `may-lose-access`: whether something is lost depends on what could not be read or decided. */
export type OwnTokenRisk = 'loses-access' | 'may-lose-access' | 'ends' | 'ends-earlier';

/** The risks of an edit; none for one that takes nothing away. `difference` is what happens to the access; undefined when it stays. */
export function ownTokenRisks(
  before: EditableToken,
  after: EditableToken,
  difference: AccessDifference | undefined,
): readonly OwnTokenRisk[] {
  const risks: OwnTokenRisk[] = [];
  const losses = difference?.changes.map(({ lost }) => lost.kind) ?? [];
  if (losses.includes('something')) risks.push('loses-access');
  else if (losses.includes('unknown') || (difference?.tooComplex.length ?? 0) > 0)
    risks.push('may-lose-access');
  if (after.expiresAt !== undefined) {
    if (before.expiresAt === undefined) risks.push('ends');
    else if (after.expiresAt < before.expiresAt) risks.push('ends-earlier');
  }
  return risks;
}
