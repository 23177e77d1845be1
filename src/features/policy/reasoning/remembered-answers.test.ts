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

test('an answer is found by whoever asks the same, and by nobody who asks something else', () => {
  const answers = rememberAnswers();
  answers.keep(jobOf('viewProject'), 'of viewing');
  expect(answers.find(jobOf('viewProject'))).toBe('of viewing');
  expect(answers.find(jobOf('createProject'))).toBeUndefined();
  const access = accessTo('viewProject');
  expect(answers.find({ name: 'difference', input: { before: access, after: access } })).toBeUndefined();
});

test('nothing is left after everything was to be forgotten', () => {
  const answers = rememberAnswers();
  answers.keep(jobOf('viewProject'), 'of viewing');
  answers.forget();
  expect(answers.find(jobOf('viewProject'))).toBeUndefined();
});

test('when there are too many, the one that was given longest ago goes', () => {
  const answers = rememberAnswers(2);
  for (const action of ['a', 'b', 'a', 'c']) answers.keep(jobOf(action), action);
  expect(['a', 'b', 'c'].map((action) => answers.find(jobOf(action)))).toEqual(['a', undefined, 'c']);
});
