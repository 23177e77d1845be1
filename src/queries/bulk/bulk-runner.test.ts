import { describe, expect, test } from 'vitest';
import { tokensNamed } from '#testing/bulk-arbitraries.ts';
import { newRun, type BulkRun } from '#domain/bulk/run.ts';
import type { CallResult } from './bulk-call.ts';
import { createRunner } from './bulk-runner.ts';
import { wait } from '#queries/requests/wait.ts';

const deleted: CallResult = { kind: 'deleted' };
const limited: CallResult = { kind: 'rate-limited', retryAfterMs: 2000 };

/** A runner whose calls are answered by name: the first answer to the first call for it, the last one ever after. */
function runnerFor(names: readonly string[], answers: Readonly<Record<string, readonly CallResult[]>> = {}) {
  const sent: string[] = [];
  const waits: number[] = [];
  let run: BulkRun = newRun({ action: 'delete' }, tokensNamed(...names), 0);
  let isWaitOver = true;
  let now = 0;
  const runner = createRunner(run, {
    send: async ({ id }) => {
      const own = answers[id] ?? [deleted];
      const turn = sent.filter((other) => other === id).length;
      sent.push(id);
      return own[Math.min(turn, own.length - 1)] ?? deleted;
    },
    wait: async (ms, signal) => {
      waits.push(ms);
      if (!isWaitOver) await wait(60_000, signal);
    },
    now: () => now,
    random: () => 0,
    onChange: (next) => {
      run = next;
    },
  });
  return {
    runner,
    sent,
    waits,
    run: () => run,
    states: () => run.rows.map(({ state }) => state.kind),
    holdWaits: () => {
      isWaitOver = false;
    },
    setClock: (at: number) => {
      now = at;
    },
    ended: async () => {
      await expect.poll(() => run.status.kind).toBe('ended');
    },
  };
}

test('rows are worked off one after another, in order', async () => {
  const { sent, states, ended } = runnerFor(['a', 'b', 'c']);
  await ended();
  expect(sent).toEqual(['a', 'b', 'c']);
  expect(states()).toEqual(['done', 'done', 'done']);
});

test('a call whose answer is lost is not repeated, and the next row goes on', async () => {
  const lost: CallResult = { kind: 'lost', reason: 'No answer.', until: undefined };
  const { sent, states, ended } = runnerFor(['a', 'b'], { a: [lost] });
  await ended();
  expect(sent).toEqual(['a', 'b']);
  expect(states()).toEqual(['unknown', 'done']);
});

test('something in front of the console makes the run rest before another call is lost', async () => {
  const lost: CallResult = { kind: 'lost', reason: 'In front.', until: undefined, isFront: true };
  const { runner, sent, states, run, ended } = runnerFor(['a', 'b'], { a: [lost] });
  await expect.poll(() => run().status).toEqual({ kind: 'paused', why: 'front' });
  expect(sent).toEqual(['a']);
  runner.resume();
  await ended();
  expect(states()).toEqual(['unknown', 'done']);
});

test('a refused key stops the run', async () => {
  const { sent, states, ended } = runnerFor(['a', 'b'], {
    a: [{ kind: 'stopped', why: 'signed-out', reason: 'No.' }],
  });
  await ended();
  expect(sent).toEqual(['a']);
  expect(states()).toEqual(['failed', 'waiting']);
});

describe('after a 429', () => {
  test('the same row is sent again when the server’s wait is over', async () => {
    const { sent, waits, ended } = runnerFor(['a', 'b'], { a: [limited, deleted] });
    await ended();
    expect(sent).toEqual(['a', 'a', 'b']);
    expect(waits).toEqual([2000]);
  });

  test('a run that is refused ten times in a row rests', async () => {
    const { sent, run } = runnerFor(['a', 'b'], { a: [limited] });
    await expect.poll(() => run().status).toEqual({ kind: 'paused', why: 'rate-limited' });
    expect(sent).toHaveLength(10);
  });

  test('the row can be passed over, by a double click too, and the wait holds for the next', async () => {
    const { runner, sent, waits, run, states, holdWaits } = runnerFor(['a', 'b'], { a: [limited] });
    holdWaits();
    await expect.poll(() => waits).toHaveLength(1);
    runner.skip('a');
    runner.skip('a');
    await expect.poll(() => waits).toHaveLength(2);
    expect(states()).toEqual(['failed', 'waiting']);
    expect(run().holdUntil).toBe(2000);
    expect(sent).toEqual(['a']);
  });

  test('a pause does not shorten what the server asked for', async () => {
    const { runner, sent, waits, run, holdWaits } = runnerFor(['a'], { a: [limited] });
    holdWaits();
    await expect.poll(() => waits).toHaveLength(1);
    runner.pause();
    expect(run().status).toEqual({ kind: 'paused', why: 'asked' });
    runner.resume();
    await expect.poll(() => waits).toHaveLength(2);
    expect(sent).toEqual(['a']);
  });
});

test('cancelling sends nothing more', async () => {
  const { runner, sent, states, ended } = runnerFor(['a', 'b']);
  runner.cancel();
  await ended();
  await expect.poll(() => states()).toEqual(['done', 'waiting']);
  expect(sent).toEqual(['a']);
});

test('every step may be taken twice in one task: each row is sent once', async () => {
  const { runner, sent, run, ended } = runnerFor(['a', 'b', 'c']);
  twice(runner.pause);
  twice(runner.resume);
  // On its way already: not what waits for a rate limit.
  twice(() => runner.skip('a'));
  await ended();
  twice(runner.cancel);
  expect(sent).toEqual(['a', 'b', 'c']);
  expect(run().status).toMatchObject({ why: 'finished' });
});

function twice(step: () => void): void {
  step();
  step();
}

test('a clock that is set back during a pause makes no wait of hours', async () => {
  const { runner, waits, run, holdWaits, setClock } = runnerFor(['a'], { a: [limited] });
  holdWaits();
  await expect.poll(() => waits).toEqual([2000]);
  runner.pause();
  setClock(-86_400_000);
  await expect.poll(() => run().status.kind).toBe('paused');
  runner.resume();
  await expect.poll(() => waits).toHaveLength(2);
  expect(waits[1]).toBeLessThanOrEqual(75_000);
  runner.abandon();
});
