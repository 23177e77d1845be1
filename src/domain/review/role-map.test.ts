import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { reaches } from '#domain/policy/access/reach.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { anyAccess, tokenWith } from '#testing/token-arbitrary.ts';
import { restKey, roleMapOf, type AccessGroup } from './role-map.ts';

const anyReviewed = fc
  .uniqueArray(
    fc.record({ id: fc.string({ minLength: 1 }), access: anyAccess, reach: fc.constantFrom(...reaches) }),
    {
      selector: ({ id }) => id,
      maxLength: 60,
    },
  )
  .map((all) =>
    all.map(({ id, access, reach }) => ({ token: tokenWith({ id, access }), reach, findings: [] })),
  );

const groupWith = (tokens: readonly AccessToken[]): AccessGroup => ({
  kind: 'equal',
  tokenIds: tokens.map(({ id }) => id),
  examples: tokens.slice(0, 1),
});

/** A group for each access as it is written. */
function groupsOf(all: readonly { readonly token: AccessToken }[]) {
  const found = new Map<string, AccessToken[]>();
  for (const { token } of all) {
    const key = JSON.stringify(token.access);
    found.set(key, [...(found.get(key) ?? []), token]);
  }
  return [...found.values()].map(groupWith);
}

const roleName = (id: string) => (id === 'r3' ? undefined : `Role ${id}`);

test('each column holds every token once, and the links between two columns too', () => {
  fc.assert(
    fc.property(anyReviewed, (reviewed) => {
      const { columns, links } = roleMapOf(reviewed, { groups: groupsOf(reviewed), roleName });
      for (const column of columns) {
        expect(column.flatMap(({ tokens }) => tokens).length).toBe(reviewed.length);
        expect(new Set(column.flatMap(({ tokens }) => tokens)).size).toBe(reviewed.length);
        expect(column.length).toBeLessThanOrEqual(20);
      }
      for (const between of links) {
        expect(between.reduce((sum, { count }) => sum + count, 0)).toBe(reviewed.length);
      }
    }),
  );
});

const one = (id: string, reach: 'account' | 'reads') => ({ token: tokenWith({ id }), reach, findings: [] });

test('groups that can administer the account keep a node of their own; the smallest others share one', () => {
  const reviewed = [
    one('power', 'account'),
    ...Array.from({ length: 40 }, (_, at) => one(`token ${at}`, 'reads')),
  ];
  const groups = reviewed.map(({ token }) => groupWith([token]));
  const [, column] = roleMapOf(reviewed, { groups, roleName }).columns;
  expect(column[0]?.key).toBe('power');
  expect(column.at(-1)).toMatchObject({ key: restKey, label: '22 other groups' });
});

test('a role that is gone carries nothing that is known', () => {
  const reviewed = [
    {
      token: tokenWith({ id: 'a', access: { kind: 'custom', roleIds: ['r1', 'r3'] } }),
      reach: 'unknown' as const,
      findings: [],
    },
  ];
  const { columns } = roleMapOf(reviewed, {
    groups: [{ kind: 'alone', tokenIds: ['a'], examples: [] }],
    roleName,
  });
  expect(columns.map(([node]) => node?.label)).toEqual([
    'Missing or unreadable',
    'Not fully known',
    'May administer the account',
  ]);
});
