// Searches a very long list in slices. Another question gives up the search under way; a list that has changed waits until that has come
// to its end, since a list that changes faster than it is searched would otherwise never be found in.
import type { Steps } from '#domain/computing/steps.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { runInSlices } from '#queries/requests/run-in-slices.ts';

export type Look<Question> = {
  /** What is asked; the very same for as long as only the list changes. */
  readonly question: Question;
  /** Begins to search the list as it is now. */
  readonly begin: () => Steps<readonly AccessToken[]>;
};

export type ListSearch<Question> = {
  /** Looks for this next, and then for nothing that was asked before. */
  readonly look: (wanted: Look<Question>) => void;
  readonly stop: () => void;
};

type Events<Question> = {
  readonly onFound: (look: Look<Question>, tokens: readonly AccessToken[]) => void;
  /** Told what a search threw. */
  readonly onFailed: (error: unknown) => void;
};

export function createListSearch<Question>({ onFound, onFailed }: Events<Question>): ListSearch<Question> {
  let next: Look<Question> | undefined;
  let underWay: { readonly look: Look<Question>; readonly given: AbortController } | undefined;

  async function goOn() {
    while (next !== undefined) {
      const look = next;
      const given = new AbortController();
      next = undefined;
      underWay = { look, given };
      try {
        onFound(look, await runInSlices(look.begin(), given.signal));
      } catch (error) {
        if (!given.signal.aborted) onFailed(error);
      }
      underWay = undefined;
    }
  }

  return {
    look(wanted) {
      next = wanted;
      if (underWay === undefined) void goOn();
      else if (underWay.look.question !== wanted.question) underWay.given.abort();
    },
    stop() {
      next = undefined;
      underWay?.given.abort();
    },
  };
}
