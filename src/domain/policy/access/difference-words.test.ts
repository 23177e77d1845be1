import { expect, test } from 'vitest';
import { accessDifference } from '#domain/policy/reason/access-difference.ts';
import { accessOfBaseRole, accessOfPolicy } from '#domain/policy/reason/access-set.ts';
import { unreadableAccess } from '#testing/access-sets.ts';
import { statement } from '#testing/statements.ts';
import { differenceCounts, differenceKind, differenceSentence } from './difference-words.ts';

const flags = (action: string) => accessOfPolicy([statement('allow', 'proj/*:env/*:flag/*', action)]);

function said(...sides: Parameters<typeof accessDifference>): string {
  const difference = accessDifference(...sides);
  return `${differenceKind(difference)}: ${differenceSentence(difference)}`;
}

test('a difference is sorted by what is sure of it, and said in a sentence', () => {
  const viewer = accessOfPolicy([statement('allow', 'proj/*', 'viewProject')]);
  expect(said(viewer, viewer)).toBe('same: No change.');
  const unread = unreadableAccess('the custom role x');
  expect(said(unread, accessOfBaseRole('reader'))).toMatch(/^unknown: Unknown for /);
  expect(said(accessOfBaseRole('writer'), accessOfBaseRole('reader'))).toMatch(
    /^loses: Loses \d+ actions on flags, /,
  );
  expect(said(accessOfBaseRole('reader'), accessOfBaseRole('writer'))).toMatch(
    /^gains: Gains \d+ actions on flags, /,
  );
  const dull = accessOfPolicy([statement('allow', 'acct', 'updateNothing*')]);
  expect(said(viewer, { grants: [...viewer.grants, ...dull.grants] })).toMatch(/^future: No change, except/);
  const on = { grants: [...viewer.grants, ...flags('updateOn').grants] };
  const rules = { grants: [...viewer.grants, ...flags('updateRules').grants] };
  expect(said(on, rules)).toBe('both: Gains 1 action on flags. Loses 1 action on flags.');
});

test('counts of differences are one sentence, without those that there are none of', () => {
  const counts = new Map([
    ['loses', 1],
    ['gains', 1200],
    ['same', 0],
  ] as const);
  expect(differenceCounts(counts)).toBe('1,200 gain access and 1 loses access.');
  expect(differenceCounts(new Map())).toBe('');
});
