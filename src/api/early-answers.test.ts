import { afterEach, expect, test, vi } from 'vitest';
import { consoleAnswer } from '#testing/console-answer.ts';
import { askEarly, peekEarlyAnswer, takeEarlyAnswer } from './early-answers.ts';
import { request } from './http.ts';
import { sessionPath } from './session-path.ts';
import { fetchSession } from './session.ts';
import { tokenListPath } from './token-list-path.ts';
import { fetchTokenList } from './token-list.ts';

/** Stands in for the network, and tells which addresses were asked for. */
function watchNetwork() {
  const fetched = vi.fn<(path: string) => Promise<Response>>(async () => consoleAnswer({ items: [] }));
  vi.stubGlobal('fetch', fetched);
  return () => fetched.mock.calls.map(([path]) => path);
}

afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.earlyAnswers = undefined;
});

const early = (json: unknown) => {
  const { ok, status, headers } = consoleAnswer(json);
  return Promise.resolve({ ok, status, headers, text: JSON.stringify(json) });
};

test('what is asked for early is what the program asks for first, and is asked for once', async () => {
  const asked = watchNetwork();
  void askEarly(sessionPath);
  void askEarly(tokenListPath);
  const before = asked();
  await fetchSession().catch(() => undefined);
  await fetchTokenList(new Map(), undefined)
    .next()
    .catch(() => undefined);
  expect(before).toHaveLength(2);
  expect(asked()).toEqual(before);
});

test('a good early answer can be looked at without taking it', async () => {
  watchNetwork();
  void askEarly('/session');
  expect(await peekEarlyAnswer('/session')).toMatchObject({ status: 200 });
  expect(takeEarlyAnswer('/session')).toBeDefined();
  expect(await peekEarlyAnswer('/session')).toBeUndefined();
});

test.each([
  ['a refusal', async () => consoleAnswer({}, { status: 403 })],
  ['an answer of something in front', async () => Response.json({ session: null })],
  ['a failure', async () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s is no good answer', async (_, answer) => {
  vi.stubGlobal('fetch', answer);
  void askEarly('/session').catch(() => undefined);
  expect(await peekEarlyAnswer('/session')).toBeUndefined();
});

test('an early answer is used once', async () => {
  const asked = watchNetwork();
  globalThis.earlyAnswers = new Map([['/session', early({ early: true })]]);
  expect((await request('/session')).json).toEqual({ early: true });
  expect(asked()).toEqual([]);
  expect((await request('/session')).json).toEqual({ items: [] });
  expect(asked()).toEqual(['/session']);
});

test('after a write nothing from before it is used', async () => {
  watchNetwork();
  globalThis.earlyAnswers = new Map([['/session', early({ early: true })]]);
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
  globalThis.earlyAnswers = new Map([['/session', early({ early: true })]]);
  await expect(request('/session', { signal: AbortSignal.abort(new Error('left')) })).rejects.toThrow('left');
});
