import { expect, test } from 'vitest';
import { readFirstToken } from './first-token.ts';

const now = Date.UTC(2026, 10, 24);
const hour = 3_600_000;

const wire = {
  _id: '61095542756dba551110ae21',
  name: 'release-pipeline',
  description: 'Flips flags after a deploy.',
  role: 'writer',
  serviceToken: true,
  token: '8f3c',
  creationDate: now - 50 * hour,
  _member: { email: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace' },
};

test('a row says what the table will say a moment later', () => {
  expect(readFirstToken(wire, now)).toEqual({
    id: wire._id,
    title: 'release-pipeline',
    description: 'Flips flags after a deploy.',
    cells: {
      kind: 'Service',
      access: 'Writer',
      owner: 'Ada Lovelace',
      used: 'Not recorded',
      created: '2 days ago',
      expires: 'None',
      ending: '8f3c',
      id: wire._id,
    },
  });
});

test('what would take the whole program to say is left empty', () => {
  const custom = readFirstToken({ ...wire, customRoleIds: ['5f1'], creationDate: 'soon' }, now);
  expect(custom?.cells).toMatchObject({ access: '', created: '' });
  const inline = readFirstToken({ ...wire, inlineRole: [{ effect: 'allow' }] }, now);
  expect(inline?.cells.access).toBe('');
});

test('a whole key is never shown, whatever the server sends', () => {
  const token = readFirstToken({ ...wire, token: 'api-8f3c1234-0000-4000-8000-00000000abcd' }, now);
  expect(token?.cells.ending).toBe('abcd');
});

test('a token that has expired says so', () => {
  expect(readFirstToken({ ...wire, expiry: now - 1 }, now)?.cells.expires).toBe('Expired');
  expect(readFirstToken({ ...wire, expiry: now + hour }, now)?.cells.expires).toBe('in 1 hour');
});

test('a name cannot disguise itself, and a token without one is named by its ID', () => {
  expect(readFirstToken({ ...wire, name: 'safe\u202Egpj' }, now)?.title).toBe('safegpj');
  expect(readFirstToken({ ...wire, name: null }, now)?.title).toBe(`Unnamed token ${wire._id}`);
});

test.each([[null], ['token'], [{}], [{ _id: 7 }], [Object.create({ _id: 'inherited' })]])(
  '%j is no token',
  (item) => {
    expect(readFirstToken(item, now)).toBeUndefined();
  },
);
