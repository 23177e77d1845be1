import { expect, test } from 'vitest';
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import { actionMeaning, kindsOf, meaningText } from './action-meaning.ts';

const only = (...patterns: string[]) => kindsOf({ mode: 'only', patterns });

test('a statement speaks of the kinds that its specifiers name', () => {
  expect(only('proj/*:env/*:flag/*', 'proj/web', 'nonsense').map(({ id }) => id)).toEqual([
    'proj',
    'proj:env:flag',
  ]);
});

test('a statement that names exceptions may speak of any kind', () => {
  expect(kindsOf({ mode: 'except', patterns: ['acct'] })).toBe(resourceKinds);
});

test('an action means what it does on the kinds the statement names', () => {
  const text = meaningText(actionMeaning('updateName', only('service-token/*', 'proj/*:env/*:flag/*')));
  expect(text).toContain('Feature flag:');
  expect(text).toContain('Requires permission in every environment.');
  expect(text).not.toContain('Project:');
});

test('an action with many meanings tells three and counts the rest', () => {
  const meaning = actionMeaning('updateName', resourceKinds);
  expect(meaning).toMatchObject({ kind: 'known' });
  expect(meaningText(meaning)).toMatch(/^(.+\n){3}And \d+ more resource types\.$/);
});

test('a pattern says how many current actions it matches', () => {
  expect(actionMeaning('create*', only('service-token/*'))).toEqual({ kind: 'pattern', matches: 1 });
  expect(meaningText(actionMeaning('create*', only('service-token/*')))).toMatch(
    /^Matches 1 current action,/,
  );
  expect(meaningText(actionMeaning('nothing*', only('service-token/*')))).toMatch(/^Matches no known action/);
});

test('an action of another kind is not known for these resources', () => {
  expect(actionMeaning('updateOn', only('service-token/*'))).toEqual({ kind: 'unknown' });
});
