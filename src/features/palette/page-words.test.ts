import { expect, test } from 'vitest';
import { paths } from '#domain/address/paths.ts';
import { startingQuestions } from '#features/access/question/starting-questions.ts';
import { findEntries } from './find-entries.ts';
import { questionWords, shortcutWords, signOutWords, themeWords, wordsOfPage } from './page-words.ts';

const places = [
  paths.tokens(),
  paths.review(),
  paths.access(),
  paths.grace(),
  paths.newToken(),
  paths.activity(),
];
const entry = (id: string, more: string) => ({ id, title: id, more, run: () => undefined });
const groups = [
  {
    title: 'Pages',
    entries: [
      ...places.map((path) => entry(path, wordsOfPage(path))),
      entry('shortcuts', shortcutWords),
      entry('theme', themeWords),
      entry('sign-out', signOutWords),
    ],
  },
];

test('a question is found as people ask it', () => {
  const questions = startingQuestions.map(({ text }) => ({
    id: text,
    title: text,
    more: questionWords,
    run: () => undefined,
  }));
  const [found] = findEntries([{ title: 'Questions', entries: questions }], 'who can turn off flags');
  expect(found?.entries[0]?.id).toBe('Which can turn flags on or off in production?');
});

test.each([
  ['settings', paths.tokens()],
  ['export', paths.tokens()],
  ['leak', paths.tokens()],
  ['leaked', paths.tokens()],
  ['password', paths.tokens()],
  ['extend', paths.tokens()],
  ['expire', paths.review()],
  ['leaves', paths.review()],
  ['leaver', paths.review()],
  ['offboard', paths.review()],
  ['stale', paths.review()],
  ['unused', paths.review()],
  ['rotate', paths.grace()],
  ['help', 'shortcuts'],
  ['docs', 'shortcuts'],
  ['shortcut', 'shortcuts'],
  ['new', paths.newToken()],
  ['history', paths.activity()],
  ['permissions', paths.access()],
  ['appearance', 'theme'],
  ['logout', 'sign-out'],
  ['log out', 'sign-out'],
])('“%s” finds %s', (word, id) => {
  const [found] = findEntries(groups, word);
  expect(found?.entries.map((one) => one.id)).toContain(id);
});
