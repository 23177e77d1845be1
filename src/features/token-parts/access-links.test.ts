import { expect, test } from 'vitest';
import { accessDraftOf } from '#domain/edit/draft.ts';
import { statement } from '#testing/statements.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import {
  answersIn,
  answersState,
  cloneAccessLink,
  editAccessLink,
  questionIn,
  questionPath,
  suggestionIn,
} from './access-links.ts';

const before = { kind: 'base', role: 'reader' } as const;
const after = { kind: 'inline', policy: [statement('allow', 'proj/*', '*')] } as const;
const token = tokenWith({ id: 'a/b', access: before });
const question = { action: 'viewProject', resource: 'proj/web;a&b' };

/** As the browser keeps it: a reload gives back a structured clone. */
const kept = (state: unknown): unknown => structuredClone(state);

test('a change is filled in where the access is still the one it was made for', () => {
  const { to, state } = editAccessLink(token, after, undefined);
  expect(to).toBe('/tokens/a%2Fb/edit#access');
  expect(suggestionIn(kept(state), before)).toEqual({ kind: 'draft', access: accessDraftOf(after) });
  expect(suggestionIn(kept(state), { kind: 'base', role: 'writer' })).toEqual({ kind: 'outdated' });
});

test('without a change there is nothing to fill in, and a foreign state is no change', () => {
  expect(suggestionIn(editAccessLink(token, undefined, {}).state, before)).toBeUndefined();
  expect(suggestionIn({ suggestion: { before: 1, after: 2 } }, before)).toBeUndefined();
  expect(suggestionIn(null, before)).toBeUndefined();
});

test('a clone carries the question to ask of it', () => {
  const { state } = cloneAccessLink(token, after, question);
  expect(questionIn(kept(state))).toEqual(question);
  expect(new URL(questionPath('c', question), 'https://console').searchParams.get('resource')).toBe(
    question.resource,
  );
});

test('the answers that a page was opened from are found again, with what was asked, and nothing else is', () => {
  const search = '?action=updateOn&resource=proj%2F*%3Aenv%2F*%3Aflag%2F*';
  expect(answersIn(answersState(search))).toEqual({
    from: `/access${search}`,
    resource: 'proj/*:env/*:flag/*',
  });
  for (const state of [null, {}, { answers: 'https://elsewhere.example/access?' }, { answers: '/tokens?' }]) {
    expect(answersIn(state)).toBeUndefined();
  }
});
