// The page of a token with a gateway that answers from a list of paths, for tests in the browser.
import { vi } from 'vitest';
import { followServerClock } from '#app/follow-server-clock.ts';
import { SharedRecords } from '#features/grace/SharedRecords.tsx';
import { ResetRoute } from '#features/grace/reset/ResetRoute.tsx';
import { TokenRoute } from '#features/token-page/TokenRoute.tsx';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { consoleAnswer } from './console-answer.ts';
import { sessionAnswer, sessionJson } from './session-answer.ts';
import { renderRoutes } from './render-routes.tsx';

export const tokenId = '5f0000000000000000000001';

/** A token as the API writes it: a Writer's personal token, a month old, not changed since. */
export function tokenJson(part: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const created = Date.now() - 30 * 24 * 3_600_000;
  return {
    _id: tokenId,
    name: 'Deploy bot',
    description: 'Opens flags for previews',
    memberId: 'm1',
    _member: { _id: 'm1', email: 'ana@example.com', role: 'writer', firstName: 'Ana', lastName: 'Silva' },
    creationDate: created,
    lastModified: created,
    role: 'writer',
    token: 'a1b2',
    serviceToken: false,
    defaultApiVersion: 20240415,
    ...part,
  };
}

/** What the gateway answers to a path: a body for 200, or a status with the code and message of a failure. */
export type PathAnswer = { readonly json: unknown } | { readonly status: number; readonly code?: string };

const session = sessionAnswer(sessionJson({ tokenId: 'another', accountId: 'a1' }));

const usual: Readonly<Record<string, PathAnswer>> = {
  '/session': { json: session },
  [`/api/v2/tokens/${tokenId}`]: { json: tokenJson() },
  '/api/v2/members/m1': { json: { _id: 'm1', email: 'ana@example.com', role: 'writer', customRoles: [] } },
  '/api/v2/auditlog': { json: { items: [] } },
};

/** The answers to a test's page; put in another for a path and the next request gets it. */
export type Answers = Record<string, PathAnswer>;

function answer(answers: Answers, path: string): Response {
  const found = answers[path] ?? { status: 404 };
  if ('json' in found) return consoleAnswer(found.json);
  const { status, code } = found;
  return consoleAnswer(
    { code: code ?? `code_${status}`, message: `Refused with ${status}.` },
    { status, headers: code === undefined ? {} : { 'X-Error-Source': 'gateway' } },
  );
}

type PageOptions = {
  /** What follows the address of the token, such as `/reset`. */
  readonly below?: string;
  /** The server's clock, epoch ms; this computer's unless told. */
  readonly serverNow?: () => number;
  /** Whether the page also asks for what administrators share. */
  readonly isShared?: boolean;
};

/**
 * Opens a token's page as somebody does who comes from the list. `hash` may name a place on it. Answers by path: the usual
 * ones unless `changed` says otherwise, which a test may go on changing.
 */
export async function openTokenPage(
  changed: Answers = {},
  hash = '',
  { below = '', serverNow = () => Date.now(), isShared = false }: PageOptions = {},
) {
  const answers: Answers = { ...usual, ...changed };
  const requests: URL[] = [];
  const bodies: string[] = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    requests.push(url);
    if (request.method === 'PUT') bodies.push(await request.text());
    const response = answer(answers, url.pathname);
    response.headers.set('X-Server-Time', String(serverNow()));
    return response;
  });
  followServerClock();
  const client = createQueryClient();
  const { router } = await renderRoutes(
    [
      { path: '/tokens', element: <p>The list</p> },
      {
        path: '/tokens/:id',
        element: (
          <>
            <TokenRoute />
            {isShared && <SharedRecords />}
          </>
        ),
        children: [
          { index: true, element: null },
          { path: 'new-key', element: null },
          { path: 'reset', Component: ResetRoute },
        ],
      },
    ],
    ['/tokens?q=bot', { pathname: `/tokens/${tokenId}${below}`, hash, state: { list: '/tokens?q=bot' } }],
    client,
  );
  return { answers, requests, bodies, router, readAgain: () => client.invalidateQueries() };
}
