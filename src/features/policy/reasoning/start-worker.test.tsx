import { expect, test } from 'vitest';
import { accessMatrix } from '#domain/policy/reason/access-matrix.ts';
import { accessOfPolicy } from '#domain/policy/reason/access-set.ts';
import type { MessageFromWorker } from './reasoning-messages.ts';
import { onlyOwnWorker, startWorker } from './start-worker.ts';

test('a worker starts, and answers as the page itself would', async () => {
  const access = accessOfPolicy([]);
  const answer = await new Promise<MessageFromWorker>((resolve, reject) => {
    const worker = startWorker({ onMessage: resolve, onBroken: () => reject(new Error('broken')) });
    worker?.send({ kind: 'ask', id: 7, job: { name: 'matrix', input: access } });
  });
  expect(answer).toEqual({ kind: 'answer', id: 7, answer: accessMatrix(access) });
});

test.each(['https://elsewhere.test/worker.js', '/assets/other.js', '', 'data:text/javascript,0'])(
  'no address but that of the own worker is let through: %s',
  (address) => {
    expect(() => onlyOwnWorker(address)).toThrow(TypeError);
  },
);
