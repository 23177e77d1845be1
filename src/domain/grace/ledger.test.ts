import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLedger, windowWith } from '#testing/grace-arbitraries.ts';
import { changeWindow, mergeLedgers, windowId } from './ledger.ts';

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

test('a window is changed or dropped by its name, the others stay', () => {
  const ledger = [windowWith(), windowWith({ tokenId: 't2' })];
  const id = windowId(windowWith());
  expect(changeWindow(ledger, id, (window) => ({ ...window, ownerTold: true }))).toEqual([
    windowWith({ ownerTold: true }),
    windowWith({ tokenId: 't2' }),
  ]);
  expect(changeWindow(ledger, id, () => undefined)).toEqual([windowWith({ tokenId: 't2' })]);
});
