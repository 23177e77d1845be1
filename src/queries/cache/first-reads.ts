// What the page asked for before the program ran, put where the program looks for it before anything is drawn: shell and rows
// are then drawn once, and not as an outline, a shell around nothing, and a list, one after the other.
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { holdEarlyAnswer, isEarlyAnswerGood } from '#api/early-answers.ts';
import { sessionPath } from '#api/session-path.ts';
import { firstTokensPath } from '#api/token-page-path.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { sessionQuery } from '#queries/session/session.ts';
import { tokenListQuery } from './tokens.ts';
import { wait } from '#queries/requests/wait.ts';

/** How long the shell waits for rows that it could be drawn with, in ms. Nobody sees that; a slow account is not waited for. */
const patience = 150;

/** Resolves when what is there is in the cache; never rejects. */
export async function takeFirstReads(client: QueryClient): Promise<void> {
  if (!(await isEarlyAnswerGood(sessionPath))) return;
  const session = leaveFailure(client, sessionPath, queryKeys.session, () =>
    client.prefetchQuery(sessionQuery()),
  );
  await Promise.race([takeFirstTokens(client), wait(patience, new AbortController().signal)]);
  await session;
}

/** Resolves as soon as the first page is there: the others come while the program draws. */
async function takeFirstTokens(client: QueryClient): Promise<void> {
  if (!(await isEarlyAnswerGood(firstTokensPath))) return;
  await new Promise<void>((resolve) => {
    const stop = client.getQueryCache().subscribe(() => {
      if (client.getQueryData(queryKeys.tokenList) !== undefined) done();
    });
    const done = () => {
      stop();
      resolve();
    };
    void leaveFailure(client, firstTokensPath, queryKeys.tokenList, () =>
      client.prefetchQuery(tokenListQuery()),
    ).finally(done);
  });
}

/**
 * A failure that nobody has seen yet is left, with the answer that it came from, for whoever asks next: it is met, and told, in one
 * place only, and nothing is asked a second time for it.
 */
async function leaveFailure(
  client: QueryClient,
  path: string,
  queryKey: QueryKey,
  read: () => Promise<void>,
): Promise<void> {
  const putBack = holdEarlyAnswer(path);
  await read();
  const query = client.getQueryCache().find({ queryKey });
  if (query?.state.status !== 'error' || query.getObserversCount() > 0) return;
  client.removeQueries({ queryKey, exact: true });
  putBack();
}
