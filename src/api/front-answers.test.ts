// What stands in front of the console may answer in its place. Whatever it says, it is told as that, and ends no session.
import { afterEach, expect, test, vi } from 'vitest';
import { apiOperations } from '#testing/api-operations.ts';
import {
  isAnswerLost,
  isChangedMeanwhile,
  isForbidden,
  isFrontAnswer,
  isNotFound,
  isRateLimited,
  isSignedOut,
} from './api-error.ts';
import { forgetEarlyAnswers } from './early-answers.ts';

const html = (status: number) => () =>
  new Response('<!doctype html><title>Sign in</title>', {
    status,
    headers: { 'Content-Type': 'text/html' },
  });

const fronts: Readonly<Record<string, () => Response>> = {
  '401 JSON': () => Response.json({ code: 'unauthorized', message: 'Sign in first.' }, { status: 401 }),
  '401 HTML': html(401),
  '403 HTML': html(403),
  '403 JSON': () => Response.json({ code: 'forbidden' }, { status: 403 }),
  '404 JSON': () => Response.json({ code: 'not_found' }, { status: 404 }),
  '409 JSON': () => Response.json({ code: 'conflict' }, { status: 409 }),
  '429 HTML': html(429),
  // What `fetch` gives for a redirect that is not followed cannot be made by hand, but is an error in the same way.
  'a redirect': () => Response.error(),
  '200 HTML': html(200),
  '200 JSON': () => Response.json({ items: [], _id: 'id-1', token: 'api-0000' }),
  '200 HTML that carries the mark of a page': () => {
    const answer = html(200)();
    answer.headers.set('X-Answered-By', 'access-token-console');
    return answer;
  },
  '503 HTML': html(503),
};

afterEach(() => {
  vi.unstubAllGlobals();
  forgetEarlyAnswers();
});

const cells = Object.keys(fronts).flatMap((front) =>
  Object.keys(apiOperations).map((operation) => [front, operation] as const),
);

test.each(cells)('%s in front is told as that to %s', async (front, operation) => {
  const init: RequestInit[] = [];
  vi.stubGlobal('fetch', async (_: string, options: RequestInit) => {
    init.push(options);
    return fronts[front]?.();
  });
  const error: unknown = await apiOperations[operation]?.().catch((reason: unknown) => reason);
  expect(init).toEqual([expect.objectContaining({ redirect: 'manual' })]);
  expect(isFrontAnswer(error)).toBe(true);
  expect(error).toMatchObject({ message: expect.stringContaining('in front of the console') });
  // A write may have been carried out behind it, and nothing is known of the session, the key or the token.
  expect(isAnswerLost(error)).toBe(true);
  for (const question of [isSignedOut, isForbidden, isNotFound, isChangedMeanwhile, isRateLimited])
    expect(question(error)).toBe(false);
});
