// What an edit of the session's own token would do to the session itself (trap 31).
import type { AccessDifference } from './access-difference.ts';
import type { EditableToken } from './token-edit.ts';

/** `may-lose-access`: some role could not be read, so it is not known what is lost. */
export type OwnTokenRisk = 'loses-access' | 'may-lose-access' | 'ends' | 'ends-earlier';

/** The risks of an edit; none for one that takes nothing away. `difference` is what happens to the access. */
export function ownTokenRisks(
  before: EditableToken,
  after: EditableToken,
  difference: AccessDifference,
): readonly OwnTokenRisk[] {
  const risks: OwnTokenRisk[] = [];
  if (difference.kind === 'unknown') risks.push('may-lose-access');
  else if (difference.lost.length > 0) risks.push('loses-access');
  if (after.expiresAt !== undefined) {
    if (before.expiresAt === undefined) risks.push('ends');
    else if (after.expiresAt < before.expiresAt) risks.push('ends-earlier');
  }
  return risks;
}
