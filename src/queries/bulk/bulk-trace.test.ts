import { beforeEach, expect, test } from 'vitest';
import type { Account } from '#domain/account/account.ts';
import { storeTexts } from '#testing/stored-texts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { noteCall } from './bulk-trace.ts';
import { gracePeriodStore } from '#queries/kept/grace-ledger.ts';
import { createQueryClient } from '#queries/cache/query-client.ts';

const account: Account = { origin: 'https://app.launchdarkly.com', id: 'a1', instance: 'com' };
const sentAt = 1_800_000_000_000;

beforeEach(() => {
  storeTexts();
});

test('a reset of a run is recorded with the instant at which it was sent, as a single one is', () => {
  const token = tokenWith({ id: 't1' });
  const result = { kind: 'lost' as const, reason: 'No answer.', until: sentAt + 5 };
  noteCall(
    createQueryClient(),
    account,
    { action: 'reset', grace: { kind: 'for', preset: '1h' } },
    { token, sentAt, result },
  );
  noteCall(
    createQueryClient(),
    account,
    { action: 'reset', grace: { kind: 'now' } },
    { token: tokenWith({ id: 't2' }), sentAt, result: { ...result, until: undefined } },
  );
  expect(
    gracePeriodStore
      .read(account)
      .map(({ tokenId, resetAt, endsAt, newKey }) => [tokenId, resetAt, endsAt, newKey]),
  ).toEqual([
    ['t1', sentAt, sentAt + 5, 'unknown'],
    ['t2', sentAt, sentAt, 'unknown'],
  ]);
});
