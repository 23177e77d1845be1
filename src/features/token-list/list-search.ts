// Searches a very long list in slices. A new question cancels the search in progress. A changed list waits until that search has finished:
// a list that changes often would otherwise never be searched to the end.
import type { Steps } from '#domain/computing/steps.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { runInSlices } from '#queries/requests/run-in-slices.ts';

export type Look<Question> = {
  /** The question; the same object while only the list changes. */
  readonly question: Question;
  /** Starts to search the current list. */
  readonly begin: () => Steps<readonly AccessToken[]>;
};

export type ListSearch<Question> = {
  /** Searches for this next, and drops all earlier questions. */
  readonly look: (wanted: Look<Question>) => void;
  readonly stop: () => void;
};

type Events<Question> = {
  readonly onFound: (look: Look<Question>, tokens: readonly AccessToken[]) => void;
  /** Called with an error that a search threw. */
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
