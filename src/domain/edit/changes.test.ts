import { expect, test } from 'vitest';
import { describeTokenChanges } from './changes.ts';
import type { EditableToken } from './edit.ts';

const words = {
  instant: (at: number) => new Date(at).toISOString().slice(0, 10),
  roleName: (id: string) => (id === 'r1' ? 'Ops' : id),
};

const before: EditableToken = {
  name: 'CI',
  description: 'old',
  expiresAt: Date.UTC(2030, 0, 1),
  apiVersion: 20191212,
  access: { kind: 'base', role: 'writer' },
};

function sentences(after: Partial<EditableToken>, from: Partial<EditableToken> = {}): string[] {
  const start = { ...before, ...from };
  return describeTokenChanges(start, { ...start, ...after }, words).map(({ sentence }) => sentence);
}

test('nothing changed, nothing said', () => {
  expect(sentences({})).toEqual([]);
});

test.each([
  [{ name: 'Deploys' }, 'The name changes from “CI” to “Deploys”.'],
  [{ description: '' }, 'The description “old” is removed.'],
  [{ description: 'new' }, 'The description changes from “old” to “new”.'],
  [{ expiresAt: undefined }, 'The expiry is removed: the token no longer expires.'],
  [{ expiresAt: Date.UTC(2029, 0, 1) }, 'The token will expire earlier: 2029-01-01 instead of 2030-01-01.'],
  [{ apiVersion: 20240415 }, 'The API version changes from 20191212 to 20240415.'],
  [
    { access: { kind: 'custom' as const, roleIds: ['r1', 'r9'] } },
    'Access changes from base role Writer to custom roles Ops, r9.',
  ],
  [
    { access: { kind: 'inline' as const, policy: [] } },
    'Access changes from base role Writer to an inline role with 0 statements.',
  ],
])('%j', (after, sentence) => {
  expect(sentences(after)).toEqual([sentence]);
});

test('a first expiry and a first description are told as such', () => {
  expect(sentences({ expiresAt: Date.UTC(2031, 0, 1) }, { expiresAt: undefined })).toEqual([
    'The token will expire 2031-01-01.',
  ]);
  expect(sentences({ description: 'new' }, { description: '' })).toEqual(['The description becomes “new”.']);
});
