import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLedger, windowWith } from '#testing/grace-arbitraries.ts';
import { decodeLedger, encodeLedger } from './grace-ledger-json.ts';
import { changeWindow, mergeLedgers, windowId, windowsAt } from './grace-ledger.ts';

describe('merging ledgers', () => {
  test('makes no difference when done again', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const once = mergeLedgers(ledger, []);
        expect(mergeLedgers(once, once)).toEqual(once);
      }),
    );
  });

  test('does not depend on which comes first', () => {
    fc.assert(
      fc.property(anyLedger, anyLedger, (one, other) => {
        expect(mergeLedgers(one, other)).toEqual(mergeLedgers(other, one));
      }),
    );
  });

  test('does not depend on which two are merged first', () => {
    fc.assert(
      fc.property(anyLedger, anyLedger, anyLedger, (a, b, c) => {
        expect(mergeLedgers(mergeLedgers(a, b), c)).toEqual(mergeLedgers(a, mergeLedgers(b, c)));
      }),
    );
  });

  test('keeps every tick and promises no longer than either', () => {
    const mine = windowWith({ clientsSwitched: true });
    const theirs = windowWith({ ownerTold: true, endsAt: mine.endsAt - 1 });
    expect(mergeLedgers([mine], [theirs])).toEqual([
      windowWith({ clientsSwitched: true, ownerTold: true, endsAt: mine.endsAt - 1 }),
    ]);
  });
});

describe('a ledger as text', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(anyLedger, (windows) => {
        const ledger = mergeLedgers(windows, []);
        expect(decodeLedger(encodeLedger(ledger))).toEqual({ ledger, skipped: 0, problem: undefined });
      }),
    );
  });

  test('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(decodeLedger(text).ledger).toEqual([]);
      }),
    );
  });

  test('is read entry by entry, and nonsense is counted', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), (junk) => {
        const text = JSON.stringify({ kind: 'grace-periods', version: 1, windows: [windowWith(), ...junk] });
        expect(decodeLedger(text)).toEqual({
          ledger: [windowWith()],
          skipped: junk.length,
          problem: undefined,
        });
      }),
    );
  });

  test.each([
    [{ endsAt: 0 }],
    [{ resetAt: Number.MAX_VALUE }],
    [{ oldLastFour: 'more than four' }],
    [{ tokenName: 'api-11111111-2222-4333-8444-555555555555' }],
  ])('does not hold a window with %j', (wrong) => {
    const windows = [{ ...windowWith(), ...wrong }];
    const { ledger, skipped } = decodeLedger(JSON.stringify({ kind: 'grace-periods', version: 1, windows }));
    expect({ ledger, skipped }).toEqual({ ledger: [], skipped: 1 });
  });

  test('holds no key, even when somebody named a token after one', () => {
    const key = 'api-11111111-2222-4333-8444-555555555555';
    expect(encodeLedger([windowWith({ tokenName: `old ${key}` })])).not.toContain(key.slice(5));
  });

  test.each([
    ['{', 'not JSON'],
    ['[]', 'not JSON'],
    ['{}', 'no grace periods'],
    ['{"kind":"grace-periods","version":2}', 'a version'],
    ['{"kind":"grace-periods","version":1}', 'must be a list'],
  ])('that is %s is refused with a reason', (text, reason) => {
    expect(decodeLedger(text).problem).toContain(reason);
  });
});

test('a window is changed or dropped by its name, the others stay', () => {
  const ledger = [windowWith(), windowWith({ tokenId: 't2' })];
  const id = windowId(windowWith());
  expect(changeWindow(ledger, id, (window) => ({ ...window, ownerTold: true }))).toEqual([
    windowWith({ ownerTold: true }),
    windowWith({ tokenId: 't2' }),
  ]);
  expect(changeWindow(ledger, id, () => undefined)).toEqual([windowWith({ tokenId: 't2' })]);
});

test('accounts are kept apart, as far as they are known', () => {
  const ledger = [
    windowWith(),
    windowWith({ place: { instance: 'com', account: 'a1' } }),
    windowWith({ place: { instance: 'sandbox', account: 'a2' } }),
    windowWith({ place: { instance: 'sandbox', account: '' } }),
  ];
  const accounts = windowsAt(ledger, { instance: 'sandbox', account: 'a1' }).map(
    ({ place }) => place.account,
  );
  expect(accounts).toEqual(['a1', '']);
});
