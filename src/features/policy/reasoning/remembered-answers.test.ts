import { expect, test } from 'vitest';
import { accessOfPolicy } from '#domain/policy/reason/access-set.ts';
import type { Job } from './reasoning-jobs.ts';
import { rememberAnswers } from './remembered-answers.ts';

const jobOf = (action: string): Job => ({
  name: 'matrix',
  input: accessOfPolicy([
    {
      effect: 'allow',
      resources: { mode: 'only', patterns: ['proj/*'] },
      actions: { mode: 'only', patterns: [action] },
    },
  ]),
});

test('an answer is found by whoever asks the same, and by nobody who asks something else', () => {
  const answers = rememberAnswers();
  answers.keep(jobOf('viewProject'), 'of viewing');
  expect(answers.find(jobOf('viewProject'))).toBe('of viewing');
  expect(answers.find(jobOf('createProject'))).toBeUndefined();
  const { input } = jobOf('viewProject');
  expect(answers.find({ name: 'difference', input: { before: input, after: input } } as Job)).toBeUndefined();
});

test('when there are too many, the one that was given longest ago goes', () => {
  const answers = rememberAnswers(2);
  for (const action of ['a', 'b', 'a', 'c']) answers.keep(jobOf(action), action);
  expect(['a', 'b', 'c'].map((action) => answers.find(jobOf(action)))).toEqual(['a', undefined, 'c']);
});
