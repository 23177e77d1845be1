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
      text: 'The request was sent once and will not be sent again by itself. The list is being read, to see whether the token exists.',
      found: [],
      mayTryAgain: false,
    };
  }
  if (search.kind === 'unreadable') {
    return {
      title: 'It is not known whether the token exists',
      text: `The list could not be read: ${search.error.message} Look again before you create it a second time.`,
      found: [],
      mayTryAgain: false,
    };
  }
  const { finding } = search;
  if (finding.kind === 'exact') {
    return {
      title: 'It exists, its key never reached you',
      text: 'A new token with this name, kind and access is in the list. Its key cannot be read again by anybody; a reset gives a fresh one.',
      found: [finding.token],
      mayTryAgain: false,
    };
  }
  if (finding.kind === 'ambiguous') {
    return {
      title: `${finding.tokens.length} new tokens fit`,
      text: 'They have this name, kind and access and were not in the list before. The one made nearest to your request comes first; the key of yours never reached you.',
      found: finding.tokens,
      mayTryAgain: false,
    };
  }
  const looked = `No new token called “${wanted.name}” with this access is in the list`;
  return finding.certain
    ? {
        title: 'The token does not exist',
        text: `${looked}, and the list is complete. It is safe to create it again.`,
        found: [],
        mayTryAgain: true,
      }
    : {
        title: 'The token was not found',
        text: `${looked}${search.isListComplete ? ', but it may still appear: a list can lag behind by a minute or two' : ', but the list is not complete'}. Look again first; creating it again now could make a second one.`,
        found: [],
        mayTryAgain: true,
      };
}
