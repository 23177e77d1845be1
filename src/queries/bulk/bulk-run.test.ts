import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Account } from '#domain/account/account.ts';
import type { BulkJob } from '#domain/bulk/action.ts';
import { newRun } from '#domain/bulk/run.ts';
import { HeldKey } from '#domain/key/held-key.ts';
import { storeTexts } from '#testing/stored-texts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { adoptRun, bulkRun, noteRunKey } from './bulk-run.ts';
import type { Runner } from './bulk-runner.ts';
import { unstoredKeys } from '#queries/kept/unstored-keys.ts';

const account: Account = { origin: 'https://app.launchdarkly.com', id: 'a1', instance: 'com' };
const job: BulkJob = { action: 'reset', grace: { kind: 'for', preset: '1h' } };
const tokens = ['t1', 't2'].map((id) => tokenWith({ id }));
const noted = () => unstoredKeys.read(account).map(({ tokenId }) => tokenId);

beforeEach(() => {
  storeTexts();
});
afterEach(() => bulkRun.close());

const nothing = () => undefined;
const runner: Runner = { pause: nothing, resume: nothing, cancel: nothing, skip: nothing, abandon: nothing };

/** A run that has brought the keys of both tokens. */
function keysAtHand(): void {
  const run = newRun(job, tokens, 0);
  adoptRun(run, account, (tell) => {
    for (const token of tokens) {
      const held = new HeldKey('api-11111111-2222-4333-8444-555555555555');
      noteRunKey(account, job, { token, held });
      const result = {
        kind: 'new-key' as const,
        answer: { status: 200, token, held, answeredAt: 0 },
        until: undefined,
      };
      tell(run, { token, sentAt: 0, result });
    }
    return runner;
  });
}

test('a key of a run counts as missing until it is copied or said to be stored', () => {
  keysAtHand();
  expect(noted().toSorted()).toEqual(['t1', 't2']);
  bulkRun.recordAction(['t1'], 'copied');
  expect(noted()).toEqual(['t2']);
  bulkRun.noteStored('t2', 'vault');
  expect(noted()).toEqual([]);
  bulkRun.noteStored('t2', '');
  expect(noted()).toEqual(['t2']);
});

test('keys that are lost with the run stay known as missing', () => {
  keysAtHand();
  bulkRun.close();
  expect(noted().toSorted()).toEqual(['t1', 't2']);
});
