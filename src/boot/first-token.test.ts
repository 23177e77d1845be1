import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { tokenSchema } from '#api/wire-token.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { columnIds, listColumns } from '#features/token-parts/table/list-columns.ts';
import { readFirstToken } from './first-token.ts';

const now = Date.UTC(2026, 10, 24);

const absent = fc.constantFrom(undefined, null, 0, '');
const instant = fc.oneof(
  absent,
  fc.integer({ min: now - 1e11, max: now + 1e10 }),
  fc.constantFrom(-1, 1.7e9, 1e300, 'soon', String(now)),
);
const text = fc.oneof(absent, fc.constantFrom(7, 'api', 'sa\u202Efe'), fc.string());
const wires = fc.record({
  _id: fc.constantFrom('61095542756dba551110ae21', undefined, 7),
  name: text,
  role: fc.constantFrom('writer', 'new-role'),
  serviceToken: fc.constantFrom(true, false, undefined),
  token: fc.constantFrom('8f3c', 'api-8f3c1234-0000-4000-8000-00000000abcd', undefined),
  memberId: text,
  _member: fc.option(fc.record({ _id: text, email: text, firstName: text, lastName: text })),
  creationDate: instant,
  lastModified: instant,
  lastUsed: instant,
  expiry: instant,
  defaultApiVersion: fc.constantFrom(20240415, '20240415', 0, undefined),
});

const wordsOf = (token: AccessToken) => columnIds.map((id) => listColumns[id].text(token, now));

test('a row says what the table says a moment later, or nothing', () => {
  let count = 0;
  fc.assert(
    fc.property(wires, (wire) => {
      const token = readFirstToken(wire);
      if (token === undefined) return;
      count += 1;
      expect(wordsOf(token)).toEqual(wordsOf(v.parse(tokenSchema, wire)));
    }),
    { numRuns: 2000 },
  );
  expect(count).toBeGreaterThan(20);
});

test.each([
  ['custom roles', { customRoleIds: ['5f1'] }],
  ['an inline role', { inlineRole: [{ effect: 'allow' }] }],
])('what %s say is left to the program', (_, access) => {
  const token = readFirstToken({ _id: 'a', role: 'reader', ...access });
  expect(token && listColumns.access.text(token, now)).toBe('');
});

test.each([[null], ['token'], [{}], [{ _id: 7 }], [Object.create({ _id: 'inherited' })]])(
  '%j is no token',
  (item) => {
    expect(readFirstToken(item)).toBeUndefined();
  },
);
