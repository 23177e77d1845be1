import { afterEach, expect, test, vi } from 'vitest';
import { consoleAnswer } from '#testing/console-answer.ts';
import { fetchMember } from './members.ts';

afterEach(() => vi.restoreAllMocks());

test.each([
  ['no time', {}, { lastSeenAt: undefined, lastSeenByToken: false }],
  [
    '0, as for a member who never signed in',
    { _lastSeen: 0 },
    { lastSeenAt: undefined, lastSeenByToken: false },
  ],
  ['a time', { _lastSeen: 1_790_000_000_000 }, { lastSeenAt: 1_790_000_000_000, lastSeenByToken: false }],
  [
    'a time, through a token',
    { _lastSeen: 1_790_000_000_000, _lastSeenMetadata: { tokenId: 't1' } },
    { lastSeenAt: 1_790_000_000_000, lastSeenByToken: true },
  ],
  [
    'something else',
    { _lastSeen: 'yesterday', _lastSeenMetadata: 'none' },
    { lastSeenAt: undefined, lastSeenByToken: false },
  ],
])('a member whose last sight is %s', async (_, parts, seen) => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
    consoleAnswer({ _id: 'm1', email: 'ana@example.com', role: 'reader', customRoles: [], ...parts }),
  );
  expect(await fetchMember('m1')).toMatchObject({ id: 'm1', role: 'reader', ...seen });
});
