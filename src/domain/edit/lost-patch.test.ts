import { expect, test } from 'vitest';
import { judgeLostPatch } from './lost-patch.ts';
import type { EditableToken } from './edit.ts';

const before: EditableToken = {
  name: 'CI',
  description: '',
  expiresAt: undefined,
  apiVersion: 20240415,
  access: { kind: 'base', role: 'reader' },
};
const wanted: EditableToken = { ...before, name: 'Deploys', description: 'for the build' };

test('all that was wanted is there: it was applied, whatever else changed', () => {
  expect(judgeLostPatch(before, wanted, { ...wanted, apiVersion: 20191212 })).toBe('applied');
});

test('all is as it was: not applied, whatever else changed', () => {
  expect(judgeLostPatch(before, wanted, { ...before, expiresAt: 1_900_000_000_000 })).toBe('not-applied');
});

test('a part of it, or something else, is nobody can tell', () => {
  expect(judgeLostPatch(before, wanted, { ...before, name: 'Deploys' })).toBe('unclear');
  expect(judgeLostPatch(before, wanted, { ...wanted, name: 'Third' })).toBe('unclear');
});
