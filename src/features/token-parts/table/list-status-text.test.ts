import { expect, test } from 'vitest';
import type { TokenList } from '#queries/cache/token-list.ts';
import { ApiError } from '#queries/requests/failure.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { isArriving, listStatus } from './list-status.ts';
import { listStatusText } from './list-status-text.ts';

const loadedAt = new Date(2026, 10, 23, 14, 2).getTime();
const failure = (status: number) => new ApiError({ status, code: 'x', message: 'No.', source: 'api' });

function list(count: number, parts: Partial<TokenList>): TokenList {
  const tokens = Array.from({ length: count }, (_, index) => tokenWith({ id: `${index}` }));
  return { tokens, totalCount: 60, complete: false, loadedAt, pages: new Map(), ...parts };
}

const complete = list(60, { complete: true });

test.each([
  ['before anything came', { data: undefined, error: null, isFetching: true }, 'loading', 'Loading…'],
  [
    'while pages come',
    { data: list(50, {}), error: null, isFetching: true },
    'arriving',
    '50 of 60 tokens loaded',
  ],
  [
    'without a total',
    { data: list(50, { totalCount: undefined }), error: null, isFetching: true },
    'arriving',
    '50 tokens loaded so far',
  ],
  [
    'in a rate limit',
    { data: list(50, { waitingUntil: 7 }), error: null, isFetching: true },
    'waiting',
    '50 of 60 tokens loaded',
  ],
  [
    'when all came',
    { data: complete, error: null, isFetching: false },
    'complete',
    '60 tokens · updated 14:02',
  ],
  [
    'when a page failed',
    { data: list(50, { stoppedBy: failure(500) }), error: null, isFetching: false },
    'stopped',
    '50 of 60 tokens loaded · updated 14:02',
  ],
  [
    'when the server gave fewer than it named',
    { data: list(58, {}), error: null, isFetching: false },
    'stopped',
    '58 of 60 tokens loaded · updated 14:02',
  ],
  [
    'when two could not be read',
    { data: list(58, { unread: 2 }), error: null, isFetching: false },
    'stopped',
    '58 of 60 tokens loaded · 2 unreadable · updated 14:02',
  ],
  [
    'when a refresh failed',
    { data: complete, error: failure(500), isFetching: false },
    'outdated',
    '60 tokens · updated 14:02',
  ],
  [
    'when it is refused',
    { data: undefined, error: failure(403), isFetching: false },
    'forbidden',
    'Not loaded',
  ],
  ['when it failed', { data: undefined, error: failure(500), isFetching: false }, 'failed', 'Not loaded'],
] as const)('%s the list says what is true', (_when, query, kind, truth) => {
  const status = listStatus(query);
  expect(status.kind).toBe(kind);
  expect(listStatusText(status, query.data)).toBe(truth);
});

test('a list that stopped has no rows on their way', () => {
  const stopped = listStatus({ data: list(50, {}), error: failure(500), isFetching: false });
  expect(isArriving(stopped)).toBe(false);
});

test.each([
  ['a whole list', { data: complete, error: null, isFetching: false }, '3 of 60 tokens · updated 14:02'],
  [
    'a list that stopped',
    { data: list(50, {}), error: failure(500), isFetching: false },
    '3 shown · 50 of 60 tokens loaded · updated 14:02',
  ],
  [
    'a list on its way',
    { data: list(50, {}), error: null, isFetching: true },
    '3 shown · 50 of 60 tokens loaded',
  ],
] as const)('a filter on %s says how many of its tokens it shows', (_which, query, truth) => {
  expect(listStatusText(listStatus(query), query.data, 3)).toBe(truth);
});
