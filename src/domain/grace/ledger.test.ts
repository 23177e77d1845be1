import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLedger, gracePeriodWith } from '#testing/grace-arbitraries.ts';
import { changeGracePeriod, mergeLedgers, gracePeriodId } from './ledger.ts';

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

  test('keeps every mark and promises no longer than either', () => {
    const mine = gracePeriodWith({ clientsSwitched: true });
    const theirs = gracePeriodWith({ ownerTold: true, endsAt: mine.endsAt - 1 });
    expect(mergeLedgers([mine], [theirs])).toEqual([
      gracePeriodWith({ clientsSwitched: true, ownerTold: true, endsAt: mine.endsAt - 1 }),
    ]);
  });
});

test('a grace period is changed or dropped by its name, the others stay', () => {
  const ledger = [gracePeriodWith(), gracePeriodWith({ tokenId: 't2' })];
  const id = gracePeriodId(gracePeriodWith());
  expect(changeGracePeriod(ledger, id, (gracePeriod) => ({ ...gracePeriod, ownerTold: true }))).toEqual([
    gracePeriodWith({ ownerTold: true }),
    gracePeriodWith({ tokenId: 't2' }),
  ]);
  expect(changeGracePeriod(ledger, id, () => undefined)).toEqual([gracePeriodWith({ tokenId: 't2' })]);
});
