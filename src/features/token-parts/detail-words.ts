// The sentences on a token's page that depend on a single fact.
import type { ApiVersionState } from '#domain/token/api-version.ts';
import { currentApiVersion } from '#domain/token/api-version.ts';
import { dayText, endOfVersion } from '#domain/token/api-version-words.ts';
import { day, describeDuration } from '#domain/time/duration.ts';
import type { ExpiryState } from '#domain/token/expiry.ts';
import type { LastUsedBand } from '#domain/token/last-used.ts';
import type { TokenKind } from '#domain/token/token.ts';
import { exactTimeText } from '#ui/time-text.ts';

export function kindTitle(kind: TokenKind): string {
  return kind === 'service' ? 'Service token' : 'Personal token';
}

/** What the kind means for the token's lifetime (contract section 14). */
export function kindNote(kind: TokenKind): string {
  return kind === 'service'
    ? 'Bound to the account: lives until it is deleted, whoever leaves. Its permissions were fixed when it was made.'
    : 'Bound to its member: never does more than they may, and stops working when they are removed.';
}

/** What the API version means for callers that send no version header; undefined when there is nothing to say. */
export function apiVersionNote(state: ApiVersionState, now: number): string | undefined {
  switch (state.kind) {
    case 'old': {
      const end = state.lastDay + day;
      const more =
        now < end
          ? `Days are counted in UTC, so it ends ${exactTimeText(end)}. Callers should move to ${currentApiVersion}.`
          : `What such calls answer is not documented. Callers need ${currentApiVersion}.`;
      return `Unsupported since ${dayText(state.unsupportedSince)}, ${endOfVersion(state.lastDay, now)}. ${more}`;
    }
    case 'unlisted':
      return 'A version this console does not know.';
    case 'current':
      return 'The current version.';
    case 'unrecorded':
      return undefined;
    default:
      return state satisfies never;
  }
}

/** What a last use, or its absence, proves and does not prove (contract section 14, trap 35). */
export function lastUsedNote(band: LastUsedBand): string {
  if (band === 'unrecorded') return 'It may still be in use: telemetry is not counted.';
  return 'REST requests only, with either key while an old one is still valid.';
}

/** What the expiry means for callers. */
export function expiryNote(state: ExpiryState): string {
  switch (state.kind) {
    case 'none':
      return 'No end is known. It works until it is deleted.';
    case 'active':
    case 'soon':
      return `Requests are refused from then on, in ${describeDuration(state.leftMs)}.`;
    case 'expired':
      return `Requests have been refused for ${describeDuration(state.sinceMs)}.`;
    default:
      return state satisfies never;
  }
}
