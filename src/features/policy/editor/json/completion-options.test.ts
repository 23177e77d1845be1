import { expect, test } from 'vitest';
import { readPolicyText } from '#domain/policy/text/text.ts';
import { completionWords } from './completion-options.ts';
import { completionPlace } from './completion-place.ts';

function wordsAt(marked: string, seen: readonly string[] = []): readonly string[] {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const place = completionPlace(readPolicyText(text), offset);
  if (place === undefined) return [];
  return completionWords(place, text.slice(place.from, offset), seen).map(({ word }) => word);
}

test('actions are those of the resources that the statement names', () => {
  const words = wordsAt('[{"effect":"allow","resources":["service-token/*"],"actions":["|"]}]');
  expect(words).toContain('createAccessToken');
  expect(words).toContain('*');
  expect(words).not.toContain('updateOn');
});

test('resources are whole specifiers, and go on from the segments that stand already', () => {
  expect(wordsAt('[{"effect":"allow","resources":["|"],"actions":["*"]}]')).toContain('proj/*:env/*:flag/*');
  const words = wordsAt('[{"effect":"allow","resources":["proj/web;a:env/live:|"],"actions":["*"]}]');
  expect(words).toContain('proj/web;a:env/live:flag/*');
  expect(words).not.toContain('proj/*:env/*:flag/*');
});

test('specifiers of other policies are offered too, each once', () => {
  const words = wordsAt('[{"resources":["|"]}]', ['proj/web', 'proj/web', 'proj/*']);
  expect(words.filter((word) => word === 'proj/web')).toHaveLength(1);
  expect(words.filter((word) => word === 'proj/*')).toHaveLength(1);
});
