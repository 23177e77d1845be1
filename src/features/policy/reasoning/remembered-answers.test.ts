import { expect, test } from 'vitest';
import { accessOfPolicy } from '#domain/policy/reason/access-set.ts';
import type { Job } from './reasoning-jobs.ts';
import { rememberAnswers } from './remembered-answers.ts';

const accessTo = (action: string) =>
  accessOfPolicy([
    {
      effect: 'allow',
      resources: { mode: 'only', patterns: ['proj/*'] },
      actions: { mode: 'only', patterns: [action] },
    },
  ]);
const jobOf = (action: string): Job => ({ name: 'matrix', input: accessTo(action) });
const { signal } = new AbortController();
const answerAtOnce = async ({ name }: Job) => `of the ${name}`;

test('an answer is found by whoever asks the same, and by nobody who asks something else', async () => {
  const answers = rememberAnswers(answerAtOnce);
  expect(await answers.ask(jobOf('viewProject'), signal)).toBe('of the matrix');
  expect(answers.find(jobOf('viewProject'))).toBe('of the matrix');
  expect(answers.find(jobOf('createProject'))).toBeUndefined();
  const access = accessTo('viewProject');
  expect(answers.find({ name: 'difference', input: { before: access, after: access } })).toBeUndefined();
});

test('nothing is left after everything was to be forgotten, and what was asked before that is kept for nobody', async () => {
  const answers = rememberAnswers(answerAtOnce);
  const early = jobOf('viewProject');
  const late = jobOf('createProject');
  await answers.ask(early, signal);
  const asked = answers.ask(late, signal);
  answers.forget();
  expect(await asked).toBe('of the matrix');
  expect([early, late].map(answers.find)).toEqual([undefined, undefined]);
});

test('when there are too many of a kind, the one that was given longest ago goes', async () => {
  const answers = rememberAnswers(answerAtOnce, 2);
  const isKnown = (action: string) => answers.find(jobOf(action)) !== undefined;
  for (const action of ['a', 'b', 'a', 'c']) await answers.ask(jobOf(action), signal);
  expect(['a', 'b', 'c'].map(isKnown)).toEqual([true, false, true]);
  // Given again from memory, "a" is no longer the oldest.
  expect(isKnown('a')).toBe(true);
  await answers.ask(jobOf('d'), signal);
  expect(['a', 'c', 'd'].map(isKnown)).toEqual([true, false, true]);
});

test('what is asked while a policy is edited puts out no matrix', async () => {
  const answers = rememberAnswers(answerAtOnce, 2);
  await answers.ask(jobOf('viewProject'), signal);
  for (const action of ['a', 'b', 'c'])
    await answers.ask(
      { name: 'difference', input: { before: accessTo(action), after: accessTo('a') } },
      signal,
    );
  expect(answers.find(jobOf('viewProject'))).toBe('of the matrix');
});

test('a question that fails leaves nothing', async () => {
  const answers = rememberAnswers(() => Promise.reject(new Error('out of room')));
  await expect(answers.ask(jobOf('viewProject'), signal)).rejects.toThrow('out of room');
  expect(answers.find(jobOf('viewProject'))).toBeUndefined();
});
