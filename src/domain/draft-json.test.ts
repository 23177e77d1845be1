import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftFromJson } from './draft-json.ts';

const KEY = 'api-3f1c2d4e-5a6b-4c7d-8e9f-0123456789ab';
const statement = { effect: 'allow', resources: ['proj/*'], actions: ['viewProject'] };

function read(json: unknown): ReturnType<typeof draftFromJson> {
  return draftFromJson(JSON.stringify(json));
}

test('a token as the API shows it becomes a draft of the same', () => {
  const token = {
    _id: '1',
    name: 'CI',
    role: 'writer',
    serviceToken: true,
    customRoleIds: [],
    creationDate: 1,
  };
  expect(read(token)).toMatchObject({
    kind: 'draft',
    draft: { name: 'CI', kind: 'service', access: { kind: 'base', role: 'writer' } },
    notes: [],
  });
});

test('a bare policy becomes an inline role', () => {
  expect(read([statement])).toMatchObject({
    draft: { access: { kind: 'inline', policyText: expect.stringContaining('viewProject') } },
  });
});

test('statements that cannot be drawn are kept for the editor to show', () => {
  const pasted = read({ inlineRole: [{ ...statement, sid: 'x' }] });
  expect(pasted.kind === 'draft' && JSON.parse(pasted.draft.access.policyText)).toEqual([
    { ...statement, sid: 'x' },
  ]);
});

test('no key comes along, wherever it stood', () => {
  const pasted = read({
    name: KEY,
    description: `was ${KEY}`,
    token: KEY,
    [KEY]: 1,
    inlineRole: [{ ...statement, sid: KEY }],
  });
  expect(pasted.kind).toBe('draft');
  expect(JSON.stringify(pasted)).not.toContain(KEY);
});

describe('what is left behind is said', () => {
  test.each([
    [{ name: 'CI', role: 'reader', token: 'a1b2' }, 'The key in this JSON'],
    [{ name: 'CI', role: 'reader', expiry: 1 }, 'expiry'],
    [{ name: 'CI', role: 'reader', defaultApiVersion: 20160426 }, '20240415'],
    [{ name: 'CI', role: 'reader', scopes: [] }, 'scopes'],
    [{ name: 'CI', role: 'reader', customRoleIds: ['r1'] }, 'More than one'],
    [{ name: 'CI' }, 'starts as Reader'],
  ])('%j', (json, says) => {
    expect(read(json)).toMatchObject({ notes: [expect.stringContaining(says)] });
  });
});

test.each([
  ['name: CI', 'This is not JSON.'],
  ['7', 'Expected a token, the body of a create, or a list of statements.'],
  ['{"host": "x"}', 'Nothing of an access token was found in this JSON.'],
])('%s is refused', (text, message) => {
  expect(draftFromJson(text)).toEqual({ kind: 'problem', message });
});

test('any JSON at all is read or refused, never thrown at', () => {
  const anyToken = fc.dictionary(
    fc.constantFrom('name', 'role', 'customRoleIds', 'inlineRole', 'serviceToken', '__proto__', 'other'),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(fc.oneof(anyToken, fc.jsonValue()), (json) => {
      expect(['draft', 'problem']).toContain(read(json).kind);
    }),
  );
});
