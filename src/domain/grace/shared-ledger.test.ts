import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLedger, gracePeriodWith, startOfLedger } from '#testing/grace-arbitraries.ts';
import { gracePeriodId, mergeLedgers, type GraceLedger } from './ledger.ts';
import { unsharedResets, withSharedResets } from './shared-ledger.ts';

const anyShared = anyLedger.map((ledger) =>
  mergeLedgers(ledger, []).map((one, at) => ({
    ...one,
    newKey: 'handed-over' as const,
    shared: at % 3 === 0 ? ('claimed' as const) : ('seen' as const),
  })),
);
const anyOwn = anyLedger.map((ledger) => mergeLedgers(ledger, []));
const idsOf = (ledger: GraceLedger) => ledger.map(gracePeriodId);

const seen = (parts: Parameters<typeof gracePeriodWith>[0] = {}) =>
  gracePeriodWith({ shared: 'seen', ...parts });

test('nothing of this browser is lost, and no reset is there twice', () => {
  fc.assert(
    fc.property(anyOwn, anyShared, (own, shared) => {
      const ids = idsOf(withSharedResets(own, shared));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(idsOf(own)));
    }),
  );
});

test('everything that was seen is there, and nothing is there that neither knows', () => {
  fc.assert(
    fc.property(anyOwn, anyShared, (own, shared) => {
      const both = withSharedResets(own, shared);
      const seenTokens = shared.filter((one) => one.shared === 'seen').map(({ tokenId }) => tokenId);
      expect(both.map(({ tokenId }) => tokenId)).toEqual(expect.arrayContaining(seenTokens));
      const known = new Set([...idsOf(own), ...idsOf(shared)]);
      expect(idsOf(both).filter((id) => !known.has(id))).toEqual([]);
      expect(both).toEqual(both.toSorted((a, b) => b.resetAt - a.resetAt));
    }),
  );
});

test('without shared records it is the ledger of this browser itself', () => {
  const own = [gracePeriodWith()];
  expect(withSharedResets(own, [])).toBe(own);
});

test('the same reset is one, with the marks of this browser and the earlier end', () => {
  const own = gracePeriodWith({ clientsSwitched: true, newKey: 'discarded' });
  const shared = seen({ resetAt: own.resetAt + 700, endsAt: own.endsAt - 5, oldLastFour: '' });
  expect(withSharedResets([own], [shared])).toEqual([{ ...own, endsAt: own.endsAt - 5, shared: 'seen' }]);
});

test('a reset whose answer was lost turns out to have happened', () => {
  const own = gracePeriodWith({ newKey: 'unknown', newLastFour: '' });
  expect(withSharedResets([own], [seen({ resetAt: own.resetAt + 900 })])).toEqual([
    { ...own, newLastFour: 'c3d4', shared: 'seen' },
  ]);
});

test('two resets of a token stay two', () => {
  const later = seen({ newLastFour: 'eeee', resetAt: startOfLedger + 1000 });
  expect(withSharedResets([gracePeriodWith()], [later])).toEqual([later, gracePeriodWith()]);
});

test('a claim about what was seen says nothing new', () => {
  const [truth, claim] = [seen(), gracePeriodWith({ resetAt: startOfLedger + 3, shared: 'claimed' })];
  expect(withSharedResets([], [claim, truth])).toEqual([truth]);
  expect(withSharedResets([], [claim])).toEqual([claim]);
});

test('what can be shared is what only this browser knows', () => {
  expect(unsharedResets([seen(), gracePeriodWith()])).toEqual([gracePeriodWith()]);
});
