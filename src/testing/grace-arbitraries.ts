// Grace periods as ledgers may hold them.
import * as fc from 'fast-check';
import type { GracePeriod } from '#domain/grace/ledger.ts';

export const startOfLedger = Date.UTC(2026, 10, 23, 16);

export function gracePeriodWith(parts: Partial<GracePeriod> = {}): GracePeriod {
  return {
    tokenId: '65f0c1d2e3f4a5b6c7d8e9f0',
    tokenName: 'CI deploys',
    kind: 'service',
    memberId: '5f0000000000000000000001',
    oldLastFour: 'a1b2',
    newLastFour: 'c3d4',
    newKey: 'handed-over',
    resetAt: startOfLedger,
    endsAt: startOfLedger + 24 * 3_600_000,
    ownerTold: false,
    clientsSwitched: false,
    ...parts,
  };
}

const anyGracePeriod: fc.Arbitrary<GracePeriod> = fc
  .record({
    tokenId: fc.constantFrom('t1', 't2', 't3'),
    tokenName: fc.oneof(fc.constantFrom('', 'CI', 'a; b, c\\d\n'), fc.string({ maxLength: 60 })),
    kind: fc.constantFrom('personal' as const, 'service' as const),
    memberId: fc.constantFrom('', 'm1'),
    oldLastFour: fc.constantFrom('', 'a1b2'),
    newLastFour: fc.constantFrom('', 'c3d4'),
    newKey: fc.constantFrom('handed-over' as const, 'discarded' as const, 'unknown' as const),
    resetAt: fc.integer({ min: startOfLedger, max: startOfLedger + 5 }),
    lasts: fc.integer({ min: 0, max: 90 * 86_400_000 }),
    ownerTold: fc.boolean(),
    clientsSwitched: fc.boolean(),
  })
  .map(({ lasts, ...gracePeriod }) => ({ ...gracePeriod, endsAt: gracePeriod.resetAt + lasts }));

export const anyLedger = fc.array(anyGracePeriod, { maxLength: 6 });
