import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyNewRun, anyRunEvents, tokensNamed } from '#testing/bulk-arbitraries.ts';
import { countRows, countText, runAnnouncement, settledRows } from './count.ts';
import { advanceRun, newRun, nextRow, type BulkRun, type RowState, type RunEvent } from './run.ts';

const edges: Readonly<Record<RowState['kind'], readonly RowState['kind'][]>> = {
  waiting: ['sending', 'failed'],
  sending: ['done', 'failed', 'unknown', 'waiting'],
  done: [],
  failed: [],
  unknown: [],
};

function play(run: BulkRun, events: readonly RunEvent[]): readonly BulkRun[] {
  const runs = [run];
  for (const event of events) runs.push(advanceRun(runs.at(-1) ?? run, event));
  return runs;
}

/** Each status with the one before it. */
function steps(
  run: BulkRun,
  events: readonly RunEvent[],
): readonly (readonly [BulkRun, BulkRun, RunEvent])[] {
  const runs = play(run, events);
  return events.map((event, index) => [runs[index] ?? run, runs[index + 1] ?? run, event]);
}

describe('whatever happens in whatever order', () => {
  test('a row moves along the allowed edges only, and what is settled stays so', () => {
    fc.assert(
      fc.property(anyNewRun, anyRunEvents, (start, events) => {
        const moves = steps(start, events).flatMap(([before, after]) =>
          after.rows.map(({ state }, index) => [before.rows[index]?.state, state] as const),
        );
        for (const [was, is] of moves) {
          expect(was === is || (was !== undefined && edges[was.kind].includes(is.kind))).toBe(true);
        }
      }),
    );
  });

  test('the counts add up to the rows there were at the start', () => {
    fc.assert(
      fc.property(anyNewRun, anyRunEvents, (start, events) => {
        for (const run of play(start, events)) {
          const count = countRows(run);
          expect(settledRows(count) + count.waiting + count.sending).toBe(start.rows.length);
          expect(count.total).toBe(start.rows.length);
        }
      }),
    );
  });

  test('one row at most is on its way, and none is sent that was not selected', () => {
    fc.assert(
      fc.property(anyNewRun, anyRunEvents, (start, events) => {
        const selected = start.rows.map(({ token }) => token.id);
        for (const run of play(start, events)) {
          const next = nextRow(run)?.token.id;
          expect(countRows(run).sending).toBeLessThanOrEqual(1);
          expect(run.rows.map(({ token }) => token.id)).toEqual(selected);
          expect(next === undefined || selected.includes(next)).toBe(true);
        }
      }),
    );
  });

  test('nothing is sent while the run rests or after it ended, and an ended run stays ended', () => {
    fc.assert(
      fc.property(anyNewRun, anyRunEvents, (start, events) => {
        for (const [before, after, event] of steps(start, events)) {
          const isSent = event.kind === 'sent' && after !== before;
          expect(!isSent || before.status.kind === 'running').toBe(true);
          expect(before.status.kind !== 'ended' || after.status === before.status).toBe(true);
        }
      }),
    );
  });

  test('a cancelled run stays cancelled when the session turns out to be over for the row on its way', () => {
    const run = newRun({ action: 'delete' }, tokensNamed('a', 'b'), 0);
    const events: readonly RunEvent[] = [
      { kind: 'sent', id: 'a' },
      { kind: 'cancelled', at: 1 },
      { kind: 'stopped', why: 'signed-out', id: 'a', reason: 'refused', at: 2 },
    ];
    const ended = play(run, events).at(-1);
    expect(ended?.status).toEqual({ kind: 'ended', why: 'cancelled', at: 1 });
    expect(ended?.rows[0]?.state).toEqual({ kind: 'failed', reason: 'refused', at: 2 });
  });

  test('a run has ended when every row is settled, and has not finished before', () => {
    fc.assert(
      fc.property(anyNewRun, anyRunEvents, (start, events) => {
        for (const run of play(start, events)) {
          const isSettled = settledRows(countRows(run)) === run.rows.length;
          const isFinished = run.status.kind === 'ended' && run.status.why === 'finished';
          expect(!isSettled || run.status.kind === 'ended').toBe(true);
          expect(!isFinished || isSettled).toBe(true);
        }
      }),
    );
  });
});

const two = () => newRun({ action: 'delete' }, tokensNamed('a', 'b'), 0);
const last = (run: BulkRun, ...events: readonly RunEvent[]) => play(run, events).at(-1) ?? run;

describe('a 429', () => {
  test('puts the row back, and the same row is sent next', () => {
    const run = last(two(), { kind: 'sent', id: 'a' }, { kind: 'rate-limited', id: 'a', until: 9 });
    expect(run.holdUntil).toBe(9);
    expect(nextRow(run)?.token.id).toBe('a');
  });

  test('can be answered by passing over the row: nothing was changed, and the wait goes on', () => {
    const run = last(
      two(),
      { kind: 'sent', id: 'a' },
      { kind: 'rate-limited', id: 'a', until: 9 },
      { kind: 'failed', id: 'a', reason: 'Passed over.', at: 5 },
    );
    expect(run.rows[0]?.state.kind).toBe('failed');
    expect(run.holdUntil).toBe(9);
    expect(nextRow(run)?.token.id).toBe('b');
  });

  test('without it no waiting row can be passed over', () => {
    const run = two();
    expect(advanceRun(run, { kind: 'failed', id: 'a', reason: '', at: 1 })).toBe(run);
  });
});

test('an answer that comes after cancelling still counts', () => {
  const run = last(
    two(),
    { kind: 'sent', id: 'a' },
    { kind: 'cancelled', at: 1 },
    { kind: 'done', id: 'a', outcome: 'deleted', at: 2 },
  );
  expect(run.rows.map(({ state }) => state.kind)).toEqual(['done', 'waiting']);
  expect(countText(run)).toBe('1 of 2: 1 done, 1 not sent');
});

test.each(['signed-out', 'session-ended'] as const)('%s stops the run', (why) => {
  const run = last(two(), { kind: 'sent', id: 'a' }, { kind: 'stopped', why, id: 'a', reason: 'No.', at: 1 });
  expect(run.status).toEqual({ kind: 'ended', why, at: 1 });
  expect(nextRow(run)).toBeUndefined();
});

describe('what is said aloud', () => {
  const names = Array.from({ length: 30 }, (_, index) => `t${index}`);

  test('every tenth of the run and nothing between', () => {
    let run = newRun({ action: 'delete' }, tokensNamed(...names), 0);
    const said: string[] = [];
    for (const id of names) {
      const before = run;
      run = last(run, { kind: 'sent', id }, { kind: 'done', id, outcome: 'deleted', at: 0 });
      const sentence = runAnnouncement(before, run);
      if (sentence !== undefined) said.push(sentence);
    }
    expect(said).toHaveLength(10);
    expect(said[0]).toBe('3 of 30: 3 done');
    expect(said.at(-1)).toBe('Finished. 30 of 30: 30 done');
  });

  test('that the server asks for a pause, once and without counting', () => {
    const before = last(newRun({ action: 'delete' }, tokensNamed('a'), 0), { kind: 'sent', id: 'a' });
    const after = advanceRun(before, { kind: 'rate-limited', id: 'a', until: 9 });
    expect(runAnnouncement(before, after)).toMatch(/^Waiting: LaunchDarkly asked for a pause/);
    expect(runAnnouncement(after, after)).toBeUndefined();
  });

  test('each failure, by name', () => {
    const before = last(newRun({ action: 'delete' }, tokensNamed(...names), 0), { kind: 'sent', id: 't0' });
    const after = advanceRun(before, { kind: 'failed', id: 't0', reason: 'No.', at: 0 });
    expect(runAnnouncement(before, after)).toBe(
      'Failed, nothing changed: t0. 1 of 30: 1 failed, nothing changed',
    );
  });
});
