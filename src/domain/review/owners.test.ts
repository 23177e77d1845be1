import { expect, test } from 'vitest';
import type { Reach } from '#domain/policy/access/reach.ts';
import { day } from '#domain/time/duration.ts';
import { ana, calmToken, reviewNow as now } from '#testing/review-facts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { ownersOf } from './owners.ts';
import { usualThresholds } from './thresholds.ts';

const described = (id: string) => ({
  id,
  email: `${id}@example.com`,
  role: 'writer',
  firstName: id,
  lastName: '',
});
const token = (id: string, memberId: string, reach: Reach = 'reads', parts = {}) => ({
  token: tokenWith({ ...calmToken, id, memberId, member: described(memberId), ...parts }),
  reach,
  findings: [],
});
const reviewed = [
  token('1', 'bo'),
  token('2', 'bo'),
  token('3', 'ana', 'account'),
  token('4', 'cy'),
  token('5', 'dee'),
  token('6', 'eve', 'reads', { member: undefined }),
  token('7', 'bo', 'reads', { expiresAt: now - 1 }),
];
const members = new Map([
  ['ana', ana],
  ['bo', { ...ana, id: 'bo' }],
  ['cy', { ...ana, id: 'cy', lastSeenAt: now - 90 * day }],
]);

function rows(membersComplete: boolean) {
  const sources = { members, membersComplete, thresholds: usualThresholds, now };
  return ownersOf(reviewed, sources).map(
    ({ name, tokens }) => `${name}: ${tokens.map((one) => one.token.id).join()}`,
  );
}

test('those who left and those who are away come first, then the most power, then the most tokens', () => {
  expect(rows(true)).toEqual(['Left the account: 5,6', 'Away: 4', 'ana: 3', 'bo: 1,2']);
});

test('without a complete list of members, no one who is described has left', () => {
  expect(rows(false)).toEqual(['Left the account: 6', 'Away: 4', 'ana: 3', 'bo: 1,2', 'dee: 5']);
});

test('the counts by reach add up to the tokens', () => {
  for (const { counts, tokens } of ownersOf(reviewed, {
    members,
    membersComplete: true,
    thresholds: usualThresholds,
    now,
  })) {
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(tokens.length);
  }
});
