// What the page asked for before the program ran, put where the program looks for it before anything is drawn: shell and rows
// are then drawn once, and not as an outline, a shell around nothing, and a list, one after the other.
import type { QueryClient } from '@tanstack/react-query';
import { isEarlyAnswerGood } from '#api/early-answers.ts';
import { sessionPath } from '#api/session-path.ts';
import { tokenListPath } from '#api/token-list-path.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { wait } from '#queries/requests/wait.ts';
import { sessionQuery } from '#queries/session/session.ts';
import { tokenListQuery } from './tokens.ts';

/** How long the shell waits for rows that it could be drawn with, in ms. Nobody sees that; a slow account is not waited for. */
const maxWaitMs = 150;

/** Resolves when what is there is in the cache; never rejects. What has failed is left to the page that shows it. */
export async function takeFirstReads(client: QueryClient): Promise<void> {
  if (!(await isEarlyAnswerGood(sessionPath))) return;
  const session = client.prefetchQuery(sessionQuery());
  await Promise.race([takeFirstTokens(client), wait(maxWaitMs, new AbortController().signal)]);
  await session;
}

/** Resolves as soon as the first page is there: the others come while the program draws. */
async function takeFirstTokens(client: QueryClient): Promise<void> {
  if (!(await isEarlyAnswerGood(tokenListPath))) return;
  await new Promise<void>((resolve) => {
    const stop = client.getQueryCache().subscribe(() => {
      if (client.getQueryData(queryKeys.tokenList) !== undefined) done();
    });
    const done = () => {
      stop();
      resolve();
    };
    void client.prefetchQuery(tokenListQuery()).finally(done);
  });
}
