// Puts the answers to early requests into the cache before the first render. The shell and the rows are then rendered once. Otherwise an
// outline, an empty shell and a list would follow each other.
import type { QueryClient } from '@tanstack/react-query';
import { peekEarlyAnswer } from '#api/early-answers.ts';
import { sessionPath } from '#api/session-path.ts';
import { tokenListPath } from '#api/token-list-path.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { wait } from '#queries/requests/wait.ts';
import { sessionQuery } from '#queries/session/session.ts';
import { tokenListQuery } from './tokens.ts';

/** How long the first render waits for the rows, in ms. Nobody notices so short a wait; a slow account is not waited for. */
const maxWaitMs = 150;

/** Resolves when the early answers are in the cache; never rejects. The page that needs a failed answer shows the error. */
export async function takeFirstReads(client: QueryClient): Promise<void> {
  if ((await peekEarlyAnswer(sessionPath)) === undefined) return;
  const session = client.prefetchQuery(sessionQuery());
  await Promise.race([takeFirstTokens(client), wait(maxWaitMs, new AbortController().signal)]);
  await session;
}

/** Resolves as soon as the first page has come. The others arrive during the first render. */
async function takeFirstTokens(client: QueryClient): Promise<void> {
  if ((await peekEarlyAnswer(tokenListPath))?.lines === undefined) return;
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
