import { describe, expect, test } from 'vitest';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { minute } from '#domain/time/duration.ts';
import { dropTask, putTask, possibleClones, replaceStep, type ReplaceTask } from './replace-task.ts';

const startedAt = Date.UTC(2026, 10, 23, 16);
const task: ReplaceTask = {
  oldId: 'old',
  oldName: 'CI',
  startedAt,
  newId: undefined,
};
const old = tokenWith({ id: 'old' });

describe('a replacement', () => {
  test('begins with the clone, goes on with the end of the old token, and is then done', () => {
    expect(replaceStep(task, old)).toBe('clone');
    expect(replaceStep({ ...task, newId: 'new' }, old)).toBe('expire');
    expect(replaceStep({ ...task, newId: 'new' }, { expiresAt: startedAt })).toBe('done');
  });

  test('is done when the old token is gone, however far it had come', () => {
    expect(replaceStep(task, undefined)).toBe('done');
  });
});

test('the clone is looked for among tokens made since, of the same kind and access', () => {
  const made = (id: string, parts: Parameters<typeof tokenWith>[0] = {}) =>
    tokenWith({ id, createdAt: startedAt + minute, ...parts });
  const tokens = [
    old,
    made('clone'),
    made('later', { createdAt: startedAt + 2 * minute }),
    made('earlier', { createdAt: startedAt - 3 * minute }),
    made('service', { kind: 'service' }),
    made('writer', { access: { kind: 'base', role: 'writer' } }),
  ];
  expect(possibleClones(task, old, tokens).map(({ id }) => id)).toEqual(['later', 'clone']);
});

test('a token has one replacement at a time, the newest first', () => {
  const tasks = putTask([task], { ...task, oldId: 'other', newId: 'new' });
  expect(putTask(tasks, { ...task, newId: 'new' }).map(({ oldId, newId }) => [oldId, newId])).toEqual([
    ['old', 'new'],
    ['other', 'new'],
  ]);
  expect(dropTask(tasks, 'old').map(({ oldId }) => oldId)).toEqual(['other']);
});
