import { createBrowserRouter, Navigate, type RouteObject } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { basePath } from '#store/base-path.ts';
import { TokenListPage } from '#features/token-list/TokenListPage.tsx';
import { AppShell } from './AppShell.tsx';
import { BootScreen } from './BootScreen.tsx';
import { FocusRoot } from './FocusRoot.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { RequireSession } from './RequireSession.tsx';
import { RouteError } from './RouteError.tsx';
import { preloadRoutes } from './preload-routes.ts';

// Pages are loaded when first visited or when a link to them is pointed at. The shell is not, so an error in a page leaves the navigation
// in place. Nor is the list, which nearly every visit opens.
const routes: RouteObject[] = [
  {
    Component: FocusRoot,
    ErrorBoundary: RouteError,
    HydrateFallback: BootScreen,
    children: [
      {
        path: paths.connect(),
        lazy: async () => ({
          Component: (await import('#features/connection/ConnectPage.tsx')).ConnectPage,
        }),
      },
      {
        Component: RequireSession,
        children: [
          {
            Component: AppShell,
            children: [
              {
                ErrorBoundary: RouteError,
                children: [
                  { path: '/', element: <Navigate to={paths.tokens()} replace /> },
                  { path: '/tokens', Component: TokenListPage },
                  {
                    path: paths.newToken(),
                    lazy: async () => ({
                      Component: (await import('#features/token-form/create/CreateTokenPage.tsx'))
                        .CreateTokenPage,
                    }),
                  },
                  {
                    path: '/tokens/:id/edit',
                    lazy: async () => ({
                      Component: (await import('#features/token-form/edit/EditTokenPage.tsx')).EditTokenPage,
                    }),
                  },
                  {
                    path: '/tokens/:id/access',
                    lazy: async () => ({
                      Component: (await import('#features/token-page/TokenAccessPage.tsx')).TokenAccessPage,
                    }),
                  },
                  {
                    path: '/tokens/:id',
                    lazy: async () => ({
                      Component: (await import('#features/token-page/TokenRoute.tsx')).TokenRoute,
                    }),
                    children: [
                      { index: true, element: null },
                      { path: 'new-key', element: null },
                      {
                        path: 'reset',
                        lazy: async () => ({
                          Component: (await import('#features/grace/reset/ResetRoute.tsx')).ResetRoute,
                        }),
                      },
                    ],
                  },
                  {
                    path: '/review/:view?',
                    lazy: async () => ({
                      Component: (await import('#features/review/ReviewPage.tsx')).ReviewPage,
                    }),
                  },
                  {
                    path: paths.activity(),
                    lazy: async () => ({
                      Component: (await import('#features/activity/ActivityPage.tsx')).ActivityPage,
                    }),
                  },
                  {
                    path: '/roles/:key',
                    lazy: async () => ({
                      Component: (await import('#features/roles/RolePage.tsx')).RolePage,
                    }),
                  },
                  {
                    path: '/roles/:key/what-if',
                    lazy: async () => ({
                      Component: (await import('#features/roles/WhatIfPage.tsx')).WhatIfPage,
                    }),
                  },
                  {
                    path: '/people/:memberId',
                    lazy: async () => ({
                      Component: (await import('#features/people/PersonPage.tsx')).PersonPage,
                    }),
                  },
                  {
                    path: paths.campaigns(),
                    lazy: async () => ({
                      Component: (await import('#features/review/campaign/CampaignsPage.tsx')).CampaignsPage,
                    }),
                  },
                  {
                    path: paths.newCampaign(),
                    lazy: async () => ({
                      Component: (await import('#features/review/campaign/StartCampaignPage.tsx'))
                        .StartCampaignPage,
                    }),
                  },
                  {
                    path: '/review/campaigns/:id',
                    lazy: async () => ({
                      Component: (await import('#features/review/campaign/CampaignPage.tsx')).CampaignPage,
                    }),
                  },
                  {
                    path: paths.access(),
                    lazy: async () => ({
                      Component: (await import('#features/access/AccountAccessPage.tsx')).AccountAccessPage,
                    }),
                    children: [
                      {
                        index: true,
                        lazy: async () => ({
                          Component: (await import('#features/access/question/QuestionPane.tsx'))
                            .QuestionPane,
                        }),
                      },
                      {
                        path: paths.accessMatrix(),
                        lazy: async () => ({
                          Component: (await import('#features/access/matrix/MatrixPane.tsx')).MatrixPane,
                        }),
                      },
                      {
                        path: paths.accessGroups(),
                        lazy: async () => ({
                          Component: (await import('#features/access/groups/GroupsPane.tsx')).GroupsPane,
                        }),
                      },
                      {
                        path: paths.accessRoles(),
                        lazy: async () => ({
                          Component: (await import('#features/access/roles/RolesPane.tsx')).RolesPane,
                        }),
                      },
                      {
                        path: paths.compareAccess(),
                        lazy: async () => ({
                          Component: (await import('#features/access/compare/ComparePane.tsx')).ComparePane,
                        }),
                      },
                    ],
                  },
                  {
                    path: '/grace',
                    lazy: async () => ({
                      Component: (await import('#features/grace/GraceBoardPage.tsx')).GraceBoardPage,
                    }),
                  },
                  {
                    path: paths.bulk(),
                    lazy: async () => ({
                      Component: (await import('#features/bulk/BulkPage.tsx')).BulkPage,
                    }),
                  },
                  {
                    path: '/bulk/plan',
                    lazy: async () => ({
                      Component: (await import('#features/bulk/PlanPage.tsx')).PlanPage,
                    }),
                  },
                  { path: '*', Component: NotFoundPage },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes, { basename: basePath() || '/' });
preloadRoutes(routes);

// The gateway writes into the page whether anybody is signed in. Without a session, every address leads to the connect page.
if (document.documentElement.dataset['session'] === 'none')
  import('#features/connection/ConnectPage.tsx').catch(() => undefined);
