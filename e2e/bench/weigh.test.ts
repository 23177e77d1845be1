import { expect, it } from 'vitest';
import { addUp } from './weigh.ts';

const of = (path: string, bytes: number, cached = false) => ({
  url: `http://127.0.0.1:1${path}`,
  bytes,
  cached,
});

it('bytes are added up by what they are', () => {
  const { bytes, requests } = addUp([
    of('/tokens', 900),
    of('/assets/main-Ab1.js', 60_000),
    of('/assets/list-Cd2.js', 40_000),
    of('/assets/main-Ef3.css', 2000),
    of('/assets/inter-Gh4.woff2', 30_000),
    of('/favicon.svg', 300),
    of('/session', 500),
    of('/api/v2/tokens?limit=100&offset=0&showAll=true', 70_000),
  ]);
  expect(bytes).toEqual({
    page: 900,
    scripts: 100_000,
    styles: 2000,
    fonts: 30_000,
    images: 300,
    data: 70_500,
  });
  expect(requests).toBe(8);
});

it('what the cache had was not fetched', () => {
  expect(addUp([of('/assets/main-Ab1.js', 60_000, true)])).toMatchObject({
    requests: 0,
    bytes: { scripts: 0 },
  });
});

it('pages of the list after the first are told apart', () => {
  expect(
    addUp([
      of('/api/v2/tokens?limit=100&offset=0', 1),
      of('/api/v2/tokens?limit=100&offset=100', 1),
      of('/api/v2/tokens/5f', 1),
    ]),
  ).toMatchObject({ requests: 3, furtherPages: 1 });
});
