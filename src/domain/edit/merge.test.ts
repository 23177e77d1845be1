import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEdit } from '#testing/token-arbitrary.ts';
import { editFields, isChangedByOthers, isSameField, mergeTokens, resolveMerge } from './merge.ts';

test('changes to different parts meet without a question', () => {
  fc.assert(
    fc.property(anyEdit, (original) => {
      const theirs = { ...original, name: `${original.name}!` };
      const yours = { ...original, description: `${original.description}!` };
      const merge = mergeTokens(original, theirs, yours);
      expect(merge.states).toMatchObject({ name: 'theirs', description: 'yours', access: 'untouched' });
      expect(resolveMerge(merge, {})).toEqual({
        kind: 'resolved',
        wanted: { ...original, name: theirs.name, description: yours.description },
      });
    }),
  );
});

test('others changed it exactly when the token is not as it was when the edit began', () => {
  fc.assert(
    fc.property(anyEdit, anyEdit, anyEdit, (original, theirs, yours) => {
      expect(isChangedByOthers(mergeTokens(original, original, yours))).toBe(false);
      const differs = editFields.some((field) => !isSameField(field, original, theirs));
      expect(isChangedByOthers(mergeTokens(original, theirs, yours))).toBe(differs);
    }),
  );
});

test('a part that both changed differently waits for a choice', () => {
  fc.assert(
    fc.property(anyEdit, (original) => {
      const theirs = { ...original, name: 'theirs' };
      const yours = { ...original, name: 'yours' };
      const merge = mergeTokens(original, theirs, yours);
      expect(resolveMerge(merge, {})).toEqual({ kind: 'open', fields: ['name'] });
      expect(resolveMerge(merge, { name: 'original' })).toEqual({ kind: 'resolved', wanted: original });
      expect(resolveMerge(merge, { name: 'theirs' })).toEqual({ kind: 'resolved', wanted: theirs });
    }),
  );
});

test('nothing they changed is lost unless you chose so', () => {
  fc.assert(
    fc.property(anyEdit, anyEdit, anyEdit, (original, theirs, yours) => {
      const merge = mergeTokens(original, theirs, yours);
      const choices = Object.fromEntries(
        editFields
          .filter((field) => merge.states[field] === 'conflict')
          .map((field) => [field, 'yours'] as const),
      );
      const resolution = resolveMerge(merge, choices);
      const wanted = resolution.kind === 'resolved' ? resolution.wanted : undefined;
      const lost = editFields.filter(
        (field) =>
          !isSameField(field, original, theirs) &&
          wanted !== undefined &&
          !isSameField(field, theirs, wanted),
      );
      expect(wanted).toBeDefined();
      expect(lost).toEqual(Object.keys(choices).filter((field) => lost.some((one) => one === field)));
    }),
  );
});

test('the same change made twice is agreed, whatever the order of its lists', () => {
  fc.assert(
    fc.property(anyEdit, (original) => {
      const theirs = { ...original, access: { kind: 'custom' as const, roleIds: ['a', 'b'] } };
      const yours = { ...original, access: { kind: 'custom' as const, roleIds: ['b', 'a'] } };
      expect(mergeTokens(original, theirs, yours).states.access).toBe('agreed');
    }),
  );
});
