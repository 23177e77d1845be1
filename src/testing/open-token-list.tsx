// The page of the list, with an account whose list is read as given.
import { Link } from 'react-router-dom';
import { vi } from 'vitest';
import { SharedRecords } from '#features/grace/SharedRecords.tsx';
import { TokenListPage } from '#features/token-list/TokenListPage.tsx';
import { consoleAnswer } from './console-answer.ts';
import { listAnswer } from './list-answer.ts';
import { sessionAnswer, sessionJson } from './session-answer.ts';
import { renderRoutes } from './render-routes.tsx';

/** The account that is signed in. */
export const listAccount = { origin: 'https://app.launchdarkly.com', id: 'a1', instance: 'com' };

/** Opens the list with these tokens, in the form of the API, and custom roles. */
export async function openTokenList(
  items: readonly object[],
  address = '/tokens',
  {
    roles = [],
    accountId = listAccount.id,
    shared,
  }: {
    readonly roles?: readonly object[];
    readonly accountId?: string;
    /** Answers what is asked of the workspace. */
    readonly shared?: (request: Request) => Promise<Response> | Response;
  } = {},
) {
  const session = sessionAnswer(sessionJson({ serviceToken: true, accountId }));
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (shared !== undefined && pathname.startsWith('/workspace')) return shared(request);
    if (pathname === '/session') return consoleAnswer(session);
    if (pathname === '/token-list') return listAnswer({ items, totalCount: items.length });
    return pathname.endsWith('/roles')
      ? consoleAnswer({ items: roles, totalCount: roles.length })
      : consoleAnswer({ items: [], totalCount: 0 });
  });
  // The list writes its search into no other page's address.
  window.history.replaceState(null, '', '/tokens');
  const { router, screen } = await renderRoutes(
    [
      {
        path: '/tokens',
        element: (
          <>
            <TokenListPage />
            {shared !== undefined && <SharedRecords />}
          </>
        ),
      },
      { path: '/tokens/:id', element: <Link to="/tokens">Tokens</Link> },
    ],
    address,
  );
  return { router, screen };
}
