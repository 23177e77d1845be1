import { expect, test } from 'vitest';
import { accessDifference } from '#domain/policy/reason/access-difference.ts';
import { accessSetOf } from '#domain/policy/access/reviewed-access.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import type { TokenAccess } from '#domain/token/token.ts';
import { statement } from '#testing/statements.ts';
import { effectText } from './effect-words.ts';

const setOf = (access: TokenAccess) =>
  accessSetOf(reviewTokenAccess({ kind: 'service', access, member: undefined }, undefined, () => undefined));
const effectOf = (before: TokenAccess, after: TokenAccess) =>
  effectText(accessDifference(setOf(before), setOf(after)));

const reader = { kind: 'base', role: 'reader' } as const;
const writer = { kind: 'base', role: 'writer' } as const;
const flags = {
  kind: 'inline',
  policy: [
    statement('allow', 'proj/*', 'viewProject'),
    statement('allow', 'proj/*:env/*:flag/*', 'updateOn'),
  ],
} as const;

test('the same access gains and loses nothing', () => {
  expect(effectOf(reader, reader)).toBe('Gains nothing. Loses nothing.');
});

test('more and less are counted by the kinds they are about', () => {
  expect(effectOf(reader, writer)).toMatch(/^Gains \d+ actions on flags, .* Loses nothing\.$/);
  expect(effectOf(writer, reader)).toMatch(/^Gains nothing\. Loses \d+ actions on flags, /);
});

test('what can’t be read is called unknown, and never nothing', () => {
  expect(effectOf(reader, { kind: 'custom', roleIds: ['hidden'] })).toMatch(
    /Unknown: more might change, depending on/,
  );
  // Whether an inline role can read everything else is not documented.
  expect(effectOf(flags, reader)).toContain('Unknown');
});
