// What becomes of the tokens of a person who leaves (contract section 14).
import { recentUse } from '#domain/review/thresholds.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import type { AccessToken } from '#domain/token/token.ts';

export type PersonTokens = {
  /** Their personal tokens, which stop when they are removed; the last used first. */
  readonly stops: readonly AccessToken[];
  /** The service tokens they created, which keep working; the last used first. */
  readonly survives: readonly AccessToken[];
};

/** Gives the tokens of a member. */
export function personTokens(memberId: string, tokens: readonly AccessToken[]): PersonTokens {
  const own = tokens
    .filter((token) => token.memberId === memberId)
    .toSorted((a, b) => (b.lastUsedAt ?? -1) - (a.lastUsedAt ?? -1));
  return {
    stops: own.filter(({ kind }) => kind === 'personal'),
    survives: own.filter(({ kind }) => kind === 'service'),
  };
}

/** Used in the last seven days, and not expired. */
function isInUse(token: AccessToken, now: number): boolean {
  const { lastUsedAt } = token;
  return lastUsedAt !== undefined && now - lastUsedAt <= recentUse && !hasEndedBy(token, now);
}

/** What stops with a member, as a sentence that begins with a number: `2 of 5 were used this week: something will stop.` */
export function stopSentence(stops: readonly AccessToken[], now: number): string {
  const used = stops.filter((token) => isInUse(token, now)).length;
  if (stops.length === 1) {
    return used === 1 ? 'It was used this week: something will stop.' : 'It wasn’t used this week.';
  }
  if (used === 0) return `None of ${stops.length} was used this week.`;
  return `${used} of ${stops.length} ${used === 1 ? 'was' : 'were'} used this week: something will stop.`;
}
