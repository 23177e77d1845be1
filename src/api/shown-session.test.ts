// Every call names the session that the page shows.
import { afterEach, expect, test, vi } from 'vitest';
import { apiOperations } from '#testing/api-operations.ts';
import { askEarly, forgetEarlyAnswers, takeEarlyAnswer } from './early-answers.ts';
import { showSession } from './shown-session.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  forgetEarlyAnswers();
  globalThis.earlyAsked = undefined;
  showSession(undefined);
});

/** Gives the sessions that were named from now on. */
function watchNetwork(): readonly (string | null)[] {
  const named: (string | null)[] = [];
  vi.stubGlobal('fetch', async (_: string, { headers }: RequestInit) => {
    named.push(new Headers(headers).get('X-Session'));
    return Response.json({});
  });
  return named;
}

const open = ['the session', 'signing in'];

test.each(Object.entries(apiOperations))('%s', async (name, operation) => {
  showSession('of this page');
  const named = watchNetwork();
  await operation().catch(() => undefined);
  const own = name === 'signing out' ? 's1' : 'of this page';
  expect(named).toEqual([open.includes(name) ? null : own]);
});

test('what is asked for before the program runs', async () => {
  showSession('of this page');
  const named = watchNetwork();
  await askEarly('/api/v2/tokens');
  expect(named).toEqual(['of this page']);
});

test('a page that shows nobody’s session acts in none', async () => {
  const named = watchNetwork();
  await apiOperations['a deletion']?.().catch(() => undefined);
  expect(named).toEqual(['none']);
});

test('what was asked for in one session is nothing to another', async () => {
  showSession('first');
  watchNetwork();
  await askEarly('/api/v2/tokens');
  showSession('second');
  expect(takeEarlyAnswer('/api/v2/tokens')).toBeUndefined();
});
