import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftFromJson } from './json.ts';

const keyText = 'api-3f1c2d4e-5a6b-4c7d-8e9f-0123456789ab';
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
    name: keyText,
    description: `was ${keyText}`,
    token: keyText,
    [keyText]: 1,
    inlineRole: [{ ...statement, sid: keyText }],
  });
  expect(pasted.kind).toBe('draft');
  expect(JSON.stringify(pasted)).not.toContain(keyText);
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

describe('statements become an inline role, however they stand', () => {
  const text = JSON.stringify(statement);
  test.each([
    ['one statement', text, []],
    ['a list', `[${text}]`, []],
    ['a policy', `{"policy": [${text}]}`, []],
    ['behind a byte order mark', `\uFEFF{"inlineRole": [${text}]}`, []],
    [
      'a custom role',
      `{"key": "ops", "name": "Ops", "policy": [${text}]}`,
      ['Unrecognized and ignored: key.'],
    ],
    ['beside a policy', `{"policy": [{}], "inlineRole": [${text}]}`, ['Unrecognized and ignored: policy.']],
  ])('%s', (_, pasted, notes) => {
    const read = draftFromJson(pasted);
    expect(read).toMatchObject({ kind: 'draft', draft: { access: { kind: 'inline' } }, notes });
    expect(read.kind === 'draft' && JSON.parse(read.draft.access.policyText)).toEqual([statement]);
  });
});

test('a token that holds something by the name of a part of a statement is still a token', () => {
  expect(read({ name: 'CI', role: 'reader', actions: ['*'] })).toMatchObject({
    draft: { name: 'CI', access: { kind: 'base', role: 'reader' } },
    notes: ['Unrecognized and ignored: actions.'],
  });
});

describe('a name that stands twice is refused with its place, as readers of JSON take the last one', () => {
  test.each([
    ['{"name":"x","role":"reader","role":"admin"}', 'Line 1, column 29: "role" appears twice.'],
    ['\uFEFF{"name":"x","role":"reader",\n"rol\\u0065":"admin"}', 'Line 2, column 1: "role" appears twice.'],
    [
      '{"name":"dup","inlineRole":[{"effect":"deny","effect":"allow","resources":[],"actions":[]}]}',
      'Line 1, column 46: "effect" appears twice.',
    ],
    ['{"inlineRole":[],"inlineRole":[{}]}', 'Line 1, column 18: "inlineRole" appears twice.'],
  ])('%s', (pasted, message) => {
    expect(draftFromJson(pasted)).toEqual({ kind: 'problem', message });
  });
});

test.each([
  ['', 'Nothing to paste.'],
  ['{"name": "x",}', 'Line 1, column 13: Nothing follows this comma.'],
  ['{\u00a0"name": "x"}', 'Line 1, column 2: Unexpected invisible character U+00A0.'],
  ['name: CI', 'Line 1, column 1: name needs double quotes.'],
  ['7', 'Expected a token, a create request, or statements.'],
  ['[]', 'No access token found in this JSON.'],
  ['{"host": "x"}', 'No access token found in this JSON.'],
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
