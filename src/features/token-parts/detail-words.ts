// The sentences on a token's page that depend on a single fact.
import type { ApiVersionState } from '#domain/token/api-version.ts';
import { currentApiVersion } from '#domain/token/api-version.ts';
import { dayText, endOfVersion } from '#domain/token/api-version-words.ts';
import { day } from '#domain/time/duration.ts';
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
    ? 'Belongs to the account and keeps working when people leave.'
    : 'Belongs to a member. It can never do more than they can, and stops working when they’re removed.';
}

/** What the API version means for callers that send no version header; undefined when there is nothing to say. */
export function apiVersionNote(state: ApiVersionState, now: number): string | undefined {
  switch (state.kind) {
    case 'old': {
      const end = state.lastDay + day;
      const more =
        now < end
          ? `Ends ${exactTimeText(end)} (days count in UTC). Move callers to ${currentApiVersion}.`
          : `How LaunchDarkly answers such requests isn’t documented. Callers need ${currentApiVersion}.`;
      return `Unsupported since ${dayText(state.unsupportedSince)}, ${endOfVersion(state.lastDay, now)}. ${more}`;
    }
    case 'unlisted':
      return 'This console doesn’t know this version.';
    case 'current':
    case 'unrecorded':
      return undefined;
    default:
      return state satisfies never;
  }
}

/** What a last use, or its absence, proves and does not prove (contract section 14, trap 35). */
export function lastUsedNote(band: LastUsedBand): string {
  if (band === 'unrecorded') return 'It may still be in use: telemetry isn’t counted.';
  return 'Counts REST requests only. During a grace period, includes the old key.';
}

/** What the expiry means for callers. */
export function expiryNote(state: ExpiryState): string {
  switch (state.kind) {
    case 'none':
      return 'Works until it’s deleted.';
    case 'active':
    case 'soon':
      return 'After this, requests are rejected.';
    case 'expired':
      return 'Requests are now rejected.';
    default:
      return state satisfies never;
  }
}
