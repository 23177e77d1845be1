// Bulk runs and what may happen to them, in any order.
import * as fc from 'fast-check';
import { newRun, type BulkRun, type RunEvent } from '#domain/bulk/run.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { tokenWith } from './token-arbitrary.ts';

export function tokensNamed(...names: readonly string[]): readonly AccessToken[] {
  return names.map((name) => tokenWith({ id: name, name }));
}

const ids = ['t1', 't2', 't3', 't4', 't5'] as const;

export const anyNewRun: fc.Arbitrary<BulkRun> = fc
  .subarray([...ids])
  .map((chosen) => newRun({ action: 'delete' }, tokensNamed(...chosen), 0));

const id = fc.constantFrom(...ids, 'stranger');
const at = fc.nat(1000);
const reason = fc.constantFrom('No.', '=1+1', '');

const anyRunEvent: fc.Arbitrary<RunEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('sent' as const), id }) },
  fc.record({
    kind: fc.constant('done' as const),
    id,
    at,
    outcome: fc.constantFrom('deleted' as const, 'already-gone' as const, 'key-held' as const),
  }),
  fc.record({
    kind: fc.constantFrom('failed' as const, 'lost' as const),
    id,
    at,
    reason,
  }),
  fc.record({
    kind: fc.constant('stopped' as const),
    why: fc.constantFrom('signed-out' as const, 'session-ended' as const),
    id,
    at,
    reason,
  }),
  fc.record({ kind: fc.constant('rate-limited' as const), id, until: at }),
  fc.constant({ kind: 'waited' as const }),
  fc.record({
    kind: fc.constant('paused' as const),
    why: fc.constantFrom('asked' as const, 'rate-limited' as const, 'front' as const),
  }),
  fc.constant({ kind: 'resumed' as const }),
  fc.record({ kind: fc.constant('cancelled' as const), at }),
);

export const anyRunEvents = fc.array(anyRunEvent, { maxLength: 60 });
