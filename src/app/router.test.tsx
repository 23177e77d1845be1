import type { RouteObject } from 'react-router-dom';
import { expect, test } from 'vitest';
import { pageRoots } from '#domain/address/paths.ts';
import { router } from './router.tsx';

function absolutePaths(routes: readonly RouteObject[]): readonly string[] {
  return routes.flatMap(({ path, children }) => [
    ...(path?.startsWith('/') === true ? [path] : []),
    ...absolutePaths(children ?? []),
  ]);
}

test('the gateway is told of exactly the addresses that have a page', () => {
  const roots = absolutePaths(router.routes)
    .filter((path) => path !== '/')
    .map((path) => path.split('/')[1]);
  expect(new Set(roots)).toEqual(new Set(pageRoots));
});
