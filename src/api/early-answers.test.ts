import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { request } from './http.ts';
import { fetchSession } from './session.ts';
import { fetchTokenPage } from './tokens.ts';

/** Stands in for the network, and tells which addresses were asked for. */
function watchNetwork() {
  const fetched = vi.fn<(path: string) => Promise<Response>>(async () => Response.json({ items: [] }));
  vi.stubGlobal('fetch', fetched);
  return () => fetched.mock.calls.map(([path]) => path);
}

afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.earlyAnswers = undefined;
});

test('what the page asks for early is what the program asks for first', async () => {
  const asked = watchNetwork();
  await fetchSession().catch(() => undefined);
  await fetchTokenPage({ offset: 0, limit: 100 });
  const early = [...readFileSync('index.html', 'utf8').matchAll(/askFor\('([^']+)'\)/g)];
  expect(early.map(([, path]) => path)).toEqual(asked());
});

test('an early answer is used once', async () => {
  const asked = watchNetwork();
  globalThis.earlyAnswers = new Map([['/session', Promise.resolve(Response.json({ early: true }))]]);
  expect((await request('/session')).json).toEqual({ early: true });
  expect(asked()).toEqual([]);
  expect((await request('/session')).json).toEqual({ items: [] });
  expect(asked()).toEqual(['/session']);
});

test('after a write nothing from before it is used', async () => {
  watchNetwork();
  globalThis.earlyAnswers = new Map([['/session', Promise.resolve(Response.json({ early: true }))]]);
  await request('/session', { method: 'POST', body: {} });
  expect((await request('/session')).json).toEqual({ items: [] });
});

test('an early answer that fails is a failure of the request, in the usual words', async () => {
  watchNetwork();
  globalThis.earlyAnswers = new Map([['/session', Promise.reject(new TypeError('Failed to fetch'))]]);
  await expect(request('/session')).rejects.toMatchObject({ code: 'network', status: 0 });
});

test('whoever gives up does not get an early answer either', async () => {
  watchNetwork();
  globalThis.earlyAnswers = new Map([['/session', Promise.resolve(Response.json({ early: true }))]]);
  await expect(request('/session', { signal: AbortSignal.abort(new Error('left')) })).rejects.toThrow('left');
});
