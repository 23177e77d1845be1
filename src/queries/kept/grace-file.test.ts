import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '#domain/account/account.ts';
import { mergeLedgers } from '#domain/grace/ledger.ts';
import { anyLedger, gracePeriodWith } from '#testing/grace-arbitraries.ts';
import { readGraceFile, writeGraceFile } from './grace-file.ts';

const account: Account = { origin: 'https://app.launchdarkly.com', id: 'a1', instance: 'com' };
const place = { instance: 'com', account: 'a1' };
const key = 'api-11111111-2222-4333-8444-555555555555';
const read = (gracePeriods: readonly unknown[]) =>
  readGraceFile(JSON.stringify({ kind: 'grace-periods', version: 1, windows: gracePeriods }), account);

describe('a file of grace periods', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(anyLedger, (gracePeriods) => {
        const ledger = mergeLedgers(gracePeriods, []);
        const text = writeGraceFile(ledger, account);
        expect(readGraceFile(text, account)).toEqual({ ledger, skipped: 0, foreign: 0, problem: undefined });
      }),
    );
  });

  test('says nothing to another account, nor to the same ID at another instance', () => {
    const text = writeGraceFile([gracePeriodWith()], account);
    const others = [
      { ...account, id: 'a2' },
      { ...account, origin: 'https://ld.example.com', instance: 'corp' },
    ];
    for (const other of others)
      expect(readGraceFile(text, other)).toMatchObject({ ledger: [], skipped: 0, foreign: 1 });
  });

  test('of an earlier version names the instance by its short name', () => {
    expect(read([{ ...gracePeriodWith(), place }]).ledger).toEqual([gracePeriodWith()]);
    expect(read([{ ...gracePeriodWith(), place: { ...place, account: '' } }])).toMatchObject({ foreign: 1 });
  });

  test('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readGraceFile(text, account).ledger).toEqual([]);
      }),
    );
  });

  test('is read entry by entry, and nonsense is counted', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), (junk) => {
        expect(read([{ ...gracePeriodWith(), place }, ...junk])).toMatchObject({
          ledger: [gracePeriodWith()],
          skipped: junk.length,
        });
      }),
    );
  });

  test.each([{ endsAt: 0 }, { resetAt: Number.MAX_VALUE }, { oldLastFour: 'longer' }, { tokenName: key }])(
    'does not hold a grace period with %j',
    (wrong) => {
      expect(read([{ ...gracePeriodWith(), place, ...wrong }])).toMatchObject({ ledger: [], skipped: 1 });
    },
  );

  test('holds no key, even when somebody named a token after one', () => {
    const text = writeGraceFile([gracePeriodWith({ tokenName: `old ${key}` })], account);
    expect(text).not.toContain(key.slice(5));
  });

  test.each([
    ['{', 'isn’t JSON'],
    ['[]', 'isn’t JSON'],
    ['{}', 'doesn’t contain grace periods'],
    ['{"kind":"grace-periods","version":2}', 'a version'],
    ['{"kind":"grace-periods","version":1}', 'must be a list'],
  ])('that is %s is refused with a reason', (text, reason) => {
    expect(readGraceFile(text, account).problem).toContain(reason);
  });
});
