import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEdit } from '#testing/token-arbitrary.ts';
import { day } from '#domain/time/duration.ts';
import { type EditDraft, editDraftOf, readEditDraft } from './draft.ts';
import type { EditableToken } from './edit.ts';
import type { TokenKind } from '#domain/token/token.ts';

const now = Date.UTC(2026, 10, 24, 12);
const start: EditableToken = {
  name: 'CI',
  description: '',
  expiresAt: undefined,
  apiVersion: 20240415,
  access: { kind: 'base', role: 'reader' },
};

function read(changes: Partial<EditDraft>, from: Partial<EditableToken> = {}, kind: TokenKind = 'personal') {
  const token = { ...start, ...from };
  return readEditDraft({ ...editDraftOf(token), ...changes }, token, kind, now);
}

function wanted(...args: Parameters<typeof read>): EditableToken {
  const reading = read(...args);
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems));
  return reading.wanted;
}

function problem(...args: Parameters<typeof read>): unknown {
  const reading = read(...args);
  return reading.kind === 'problems' ? reading.problems.map(({ field }) => field) : reading.wanted;
}

test('a form that nobody touched wants the very token it was made from', () => {
  fc.assert(
    fc.property(anyEdit, fc.constantFrom('personal' as const, 'service' as const), (token, kind) => {
      expect(readEditDraft(editDraftOf(token), token, kind, now)).toEqual({
        kind: 'wanted',
        wanted: token,
      });
    }),
  );
});

describe('what is left as it was is not judged', () => {
  test.each<[string, Partial<EditableToken>]>([
    ['an expiry that has passed', { expiresAt: now - day }],
    ['a role that cannot be chosen', { access: { kind: 'base', role: 'owner' } }],
    ['an access that the server does not name', { access: { kind: 'none' } }],
    ['an inline role that cannot be read', { access: { kind: 'unreadable', json: [{ effect: 'maybe' }] } }],
    ['a missing API version', { apiVersion: undefined }],
  ])('%s', (_, from) => {
    expect(wanted({ name: 'Deploys' }, from)).toEqual({ ...start, ...from, name: 'Deploys' });
  });

  test('no name', () => {
    expect(wanted({ description: 'for the build' }, { name: '' }).name).toBe('');
  });
});

test.each(['', '  ', '\u3164', '\u2800\u00AD'])(
  'a name of %j alone is refused where there was one',
  (name) => {
    expect(problem({ name })).toEqual(['name']);
  },
);

test('what cannot be seen at the ends of a name is left out', () => {
  expect(wanted({ name: '\u3164 Deploys \u200B' }).name).toBe('Deploys');
});

describe('expiry', () => {
  test('a number of days counts from now', () => {
    expect(wanted({ expiry: { kind: 'after', days: 30 } }).expiresAt).toBe(now + 30 * day);
  });

  test('never takes it away', () => {
    expect(wanted({ expiry: { kind: 'never' } }, { expiresAt: now + day }).expiresAt).toBeUndefined();
  });

  test.each<[string, EditDraft['expiry']]>([
    ['an instant that has passed', { kind: 'at', at: now }],
    ['no instant', { kind: 'at', at: Number.NaN }],
    ['no days', { kind: 'after', days: 0 }],
  ])('%s is refused', (_, expiry) => {
    expect(problem({ expiry })).toEqual(['expiry']);
  });
});

describe('access', () => {
  const access = editDraftOf(start).access;

  test('of a service token stays whatever the form says', () => {
    expect(wanted({ access: { ...access, role: 'admin' } }, {}, 'service').access).toEqual(start.access);
  });

  test('another kind is taken with its own part alone', () => {
    const roleIds = ['r1', 'r1', 'r2'];
    expect(wanted({ access: { ...access, kind: 'custom', roleIds } }).access).toEqual({
      kind: 'custom',
      roleIds: ['r1', 'r2'],
    });
  });

  test.each([
    ['role', { ...access, role: 'no_access' }],
    ['roleIds', { ...access, kind: 'custom' as const }],
    ['policyText', { ...access, kind: 'inline' as const, policyText: '[' }],
    ['policyText', { ...access, kind: 'inline' as const, policyText: '[]' }],
  ])('a choice that is not complete is refused at %s', (field, choice) => {
    expect(problem({ access: choice })).toEqual([field]);
  });
});

test('a name is trimmed, must not be emptied, and must not hold a key', () => {
  expect(wanted({ name: ' Deploys ' }).name).toBe('Deploys');
  expect(problem({ name: '  ' })).toEqual(['name']);
  expect(problem({ name: 'api-12345678-1234-4234-8234-123456789012' })).toEqual(['name']);
});
