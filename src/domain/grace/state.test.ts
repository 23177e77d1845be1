import { describe, expect, test } from 'vitest';
import { startOfLedger, gracePeriodWith } from '#testing/grace-arbitraries.ts';
import type { AuditEntry } from '#domain/account/audit-entry.ts';
import { day, hour, minute } from '#domain/time/duration.ts';
import {
  auditedResets,
  hasEndedByLog,
  crossedThreshold,
  openGracePeriod,
  unrecordedReset,
  gracePeriodState,
} from './state.ts';

const gracePeriod = gracePeriodWith();
const now = startOfLedger + hour;
const reset = (at: number) => ({ at, who: 'Ben', detail: '' });

describe('a grace period', () => {
  test('is open until its end, and ended from that very instant', () => {
    expect(gracePeriodState(gracePeriod, [gracePeriod], [], now)).toEqual({
      kind: 'open',
      leftMs: 23 * hour,
    });
    expect(gracePeriodState(gracePeriod, [gracePeriod], [], gracePeriod.endsAt - 1).kind).toBe('open');
    expect(gracePeriodState(gracePeriod, [gracePeriod], [], gracePeriod.endsAt).kind).toBe('ended');
  });

  test('is replaced by a later reset of the same token made here', () => {
    const later = gracePeriodWith({ resetAt: startOfLedger + minute, endsAt: startOfLedger + 2 * day });
    const other = gracePeriodWith({ tokenId: 'other', resetAt: startOfLedger + minute });
    expect(gracePeriodState(gracePeriod, [later, other, gracePeriod], [], now)).toEqual({
      kind: 'replaced',
      at: later.resetAt,
    });
    expect(gracePeriodState(gracePeriod, [other, gracePeriod], [], now).kind).toBe('open');
    expect(openGracePeriod([later, gracePeriod], gracePeriod.tokenId, [], now)).toBe(later);
  });

  test('is replaced by a later reset made elsewhere, of which the audit log tells', () => {
    const at = startOfLedger + 30 * minute;
    expect(gracePeriodState(gracePeriod, [gracePeriod], [reset(at)], now)).toEqual({ kind: 'replaced', at });
  });

  test('is not replaced by the entry about itself, written by a clock a little off', () => {
    expect(gracePeriodState(gracePeriod, [gracePeriod], [reset(startOfLedger + 90_000)], now).kind).toBe(
      'open',
    );
    expect(gracePeriodState(gracePeriod, [gracePeriod], [reset(startOfLedger - 90_000)], now).kind).toBe(
      'open',
    );
  });
});

describe('a reset that is not recorded here', () => {
  test('is the latest that the audit log tells, unless it was made here', () => {
    const elsewhere = reset(startOfLedger + hour);
    expect(unrecordedReset([gracePeriod], gracePeriod.tokenId, [reset(startOfLedger), elsewhere])).toBe(
      elsewhere,
    );
    expect(unrecordedReset([gracePeriod], gracePeriod.tokenId, [reset(startOfLedger)])).toBeUndefined();
    expect(unrecordedReset([], gracePeriod.tokenId, [])).toBeUndefined();
  });
});

const entry = (id: string, action: string): AuditEntry => ({
  id,
  at: startOfLedger,
  title: '',
  description: '',
  comment: '',
  accesses: [{ action, resource: 'service-token/1' }],
  member: { id: 'm', email: 'ben@example.com', name: 'Ben' },
  token: undefined,
  app: undefined,
  targetName: '',
});

test('resets are picked out of a history by what was done', () => {
  expect(auditedResets([entry('1', 'updateAccessTokenName'), entry('2', 'resetAccessToken')])).toEqual([
    { at: startOfLedger, who: 'Ben', detail: '' },
  ]);
});

const until = (end: number) => `The old key keeps working until ${new Date(end).toISOString()}.`;

test('the audit log’s own words can say that an old key has ended, and nothing else proves it', () => {
  const at = startOfLedger;
  const isOver = (detail: string) => hasEndedByLog({ at, who: undefined, detail }, at + hour);
  expect(isOver(until(at + hour))).toBe(true);
  expect(isOver(until(at + hour + 1))).toBe(false);
  expect(isOver(`Reset at ${new Date(at).toISOString()}.`)).toBe(false);
  expect(isOver('')).toBe(false);
});

describe('a threshold', () => {
  const endsAt = startOfLedger + day;
  test.each([
    [2 * hour, hour + minute, undefined],
    [hour + 1, hour, 'hour'],
    [hour, 59 * minute, undefined],
    [11 * minute, 10 * minute, 'ten-minutes'],
    [2 * hour, 5 * minute, 'ten-minutes'],
    [minute, 0, 'ended'],
    [2 * hour, -minute, 'ended'],
    [-minute, -2 * minute, undefined],
  ])('between %i and %i ms before the end is %s', (before, after, threshold) => {
    expect(crossedThreshold(endsAt, endsAt - before, endsAt - after)).toBe(threshold);
  });
});
