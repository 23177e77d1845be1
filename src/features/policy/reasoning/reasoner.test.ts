import { describe, expect, test, vi } from 'vitest';
import { samplePolicy } from '#testing/sample-policy.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { accessMatrix } from '#domain/policy/reason/access-matrix.ts';
import { accessOfPolicy } from '#domain/policy/reason/access-set.ts';
import { answerMessages } from './answer-messages.ts';
import { createReasoner } from './reasoner.ts';
import type { Job } from './reasoning-jobs.ts';
import type { MessageFromWorker, MessageToWorker } from './reasoning-messages.ts';
import type { WorkerEvents } from './start-worker.ts';

const access = accessOfPolicy([
  {
    effect: 'allow',
    resources: { mode: 'only', patterns: ['proj/*'] },
    actions: { mode: 'only', patterns: ['*'] },
  },
]);
const job: Job = { name: 'matrix', input: access };
const matrix = accessMatrix(access);

function accessOfSample(seed: number): ReviewedAccess {
  const { grants } = accessOfPolicy(samplePolicy(30, seed));
  return {
    grants: grants.map((grant) => ({ id: 'inline', title: 'Inline role', carrier: 'inline-role', grant })),
  };
}

/** A worker of which the test decides when it says what. */
function standIn() {
  const sent: MessageToWorker[] = [];
  const close = vi.fn<() => void>();
  let events: WorkerEvents | undefined;
  return {
    sent,
    close,
    start: (given: WorkerEvents) => {
      events = given;
      return { send: (message: MessageToWorker) => void sent.push(message), close };
    },
    say: (message: MessageFromWorker) => events?.onMessage(message),
    break: () => events?.onBroken(),
  };
}

const never = () => new AbortController().signal;

describe('with a worker', () => {
  test('each answer comes to the question that it is about, in whatever order', async () => {
    const worker = standIn();
    const ask = createReasoner(worker.start);
    const first = ask(job, never());
    const second = ask(job, never());
    worker.say({ kind: 'answer', id: 2, answer: 'of the second' });
    worker.say({ kind: 'answer', id: 1, answer: 'of the first' });
    expect(await Promise.all([first, second])).toEqual(['of the first', 'of the second']);
  });

  test('a question that is given up rejects at once, the worker is told, and a late answer does nothing', async () => {
    const worker = standIn();
    const given = new AbortController();
    const asked = createReasoner(worker.start)(job, given.signal);
    given.abort();
    await expect(asked).rejects.toThrow('abort');
    worker.say({ kind: 'answer', id: 1, answer: 'late' });
    expect(worker.sent).toEqual([
      { kind: 'ask', id: 1, job },
      { kind: 'give-up', id: 1 },
    ]);
  });

  test('how far a long question is comes to its asker, and ends nothing', async () => {
    const worker = standIn();
    const done: number[] = [];
    const asked = createReasoner(worker.start)(job, never(), (parts) => done.push(parts));
    worker.say({ kind: 'progress', id: 1, done: 3 });
    worker.say({ kind: 'progress', id: 1, done: 5 });
    worker.say({ kind: 'answer', id: 1, answer: 'all' });
    expect(await asked).toBe('all');
    expect(done).toEqual([3, 5]);
  });

  test('reasoning that fails rejects with what it said', async () => {
    const worker = standIn();
    const asked = createReasoner(worker.start)(job, never());
    worker.say({ kind: 'failed', id: 1, message: 'out of room' });
    await expect(asked).rejects.toThrow('out of room');
  });

  test('when it breaks, what is waiting and what comes later is answered here', async () => {
    const worker = standIn();
    const ask = createReasoner(worker.start);
    const waiting = ask(job, never());
    worker.break();
    expect(await waiting).toEqual(matrix);
    expect(await ask(job, never())).toEqual(matrix);
    expect(worker.close).toHaveBeenCalledOnce();
    expect(worker.sent).toHaveLength(1);
  });
});

describe('where there is no worker', () => {
  test('the page answers by itself, between other things', async () => {
    const turns: string[] = [];
    const asked = createReasoner(() => undefined)(job, never());
    turns.push('asked');
    expect(await asked).toEqual(matrix);
    expect(turns).toEqual(['asked']);
  });

  test('a question given up is not answered', async () => {
    const given = new AbortController();
    const asked = createReasoner(() => undefined)(job, given.signal);
    given.abort();
    await expect(asked).rejects.toThrow('abort');
  });
});

describe('inside the worker', () => {
  test('several questions are answered, and one that is given up stays without answer', async () => {
    const replies: MessageFromWorker[] = [];
    const take = answerMessages((message) => replies.push(message));
    take({ kind: 'ask', id: 1, job });
    take({ kind: 'ask', id: 2, job });
    take({ kind: 'give-up', id: 1 });
    await expect.poll(() => replies).toEqual([{ kind: 'answer', id: 2, answer: matrix }]);
  });

  test('a long question is answered after saying how far it is, and stops when it is given up', async () => {
    const replies: MessageFromWorker[] = [];
    const take = answerMessages((message) => replies.push(message));
    const input = Array.from({ length: 12 }, (_, index) => accessOfSample(index));
    const of = (wanted: number) => replies.filter(({ id }) => id === wanted);
    take({ kind: 'ask', id: 1, job: { name: 'groups', input } });
    await expect.poll(() => of(1).at(-1)).toMatchObject({ kind: 'answer', answer: { length: 12 } });
    const counts = of(1).flatMap((one) => (one.kind === 'progress' ? [one.done] : []));
    expect(counts.length).toBeGreaterThan(1);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));

    take({ kind: 'ask', id: 2, job: { name: 'groups', input } });
    await expect.poll(() => of(2).length).toBeGreaterThan(0);
    take({ kind: 'give-up', id: 2 });
    take({ kind: 'ask', id: 3, job });
    await expect.poll(() => of(3).length).toBe(1);
    expect(of(2).map(({ kind }) => kind)).not.toContain('answer');
  });
});
