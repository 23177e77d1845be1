// The result of the search for the token of a lost create, in words.
import type { LostCreate } from '#domain/draft/lost-create.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { LostSearch } from './create-stage.ts';

export type LostCreateWords = {
  readonly title: string;
  readonly text: string;
  readonly found: readonly AccessToken[];
  /** Whether to offer sending the create a second time. */
  readonly mayTryAgain: boolean;
};

export function lostCreateWords({ wanted }: LostCreate, search: LostSearch): LostCreateWords {
  if (search.kind === 'looking') {
    return {
      title: 'Looking for the token',
      text: 'The request was sent once and won’t be sent again automatically. Checking the list to see whether the token exists.',
      found: [],
      mayTryAgain: false,
    };
  }
  if (search.kind === 'unreadable') {
    return {
      title: 'We don’t know whether the token exists',
      text: `Couldn’t read the list: ${search.error.message} Check again before you create it a second time.`,
      found: [],
      mayTryAgain: false,
    };
  }
  const { finding } = search;
  if (finding.kind === 'exact') {
    return {
      title: 'Token created, but the key was lost',
      text: 'A new token with this name, kind and access is in the list. Its key can’t be shown again; reset it to get a new one.',
      found: [finding.token],
      mayTryAgain: false,
    };
  }
  if (finding.kind === 'ambiguous') {
    return {
      title: `${finding.tokens.length} new tokens match`,
      text: 'They have this name, kind and access and weren’t in the list before. The one created closest to your request comes first. Your token’s key never reached you.',
      found: finding.tokens,
      mayTryAgain: false,
    };
  }
  const looked = `No new token named “${wanted.name}” with this access is in the list`;
  return finding.certain
    ? {
        title: 'The token doesn’t exist',
        text: `${looked}, and the list is complete. It’s safe to create it again.`,
        found: [],
        mayTryAgain: true,
      }
    : {
        title: 'Token not found',
        text: `${looked}${search.isListComplete ? ', but it might still appear: the list can lag by a minute or two' : ', but the list is incomplete'}. Check again first: creating it now could make a second one.`,
        found: [],
        mayTryAgain: true,
      };
}
