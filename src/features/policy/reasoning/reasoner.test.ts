import { describe, expect, test, vi } from 'vitest';
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
});
