import { expect, test } from 'vitest';
import { applyEdit, removeStatement } from '#domain/policy/text/edit.ts';
import { readPolicyText } from '#domain/policy/text/text.ts';
import { isUndoable, removalOf, undoEdit } from './removal.ts';

const policyText = `[
  {"effect":"allow", "resources":["proj/a"], "actions":["*"]},
  { "effect" : "deny" , "resources" : [ "proj/b" ], "actions" : ["*"] }
]`;

function removed(index: number) {
  const before = readPolicyText(policyText);
  const edit = removeStatement(before, index);
  if (edit === undefined) throw new Error('Nothing to remove');
  return { removal: removalOf(before, index, edit), after: applyEdit(policyText, edit) };
}

test.each([0, 1])('undo brings every byte of the text back (statement %i)', (index) => {
  const { removal, after } = removed(index);
  const policy = readPolicyText(after);
  expect(applyEdit(after, undoEdit(policy, removal) ?? { from: 0, to: 0, insert: '?' })).toBe(policyText);
});

test('after another statement changed, undo keeps that change and the bytes of what comes back', () => {
  const { removal, after } = removed(1);
  const changed = after.replace('proj/a', 'proj/changed');
  const undone = applyEdit(
    changed,
    undoEdit(readPolicyText(changed), removal) ?? { from: 0, to: 0, insert: '?' },
  );
  expect(undone).toContain('proj/changed');
  expect(undone).toContain('{ "effect" : "deny" , "resources" : [ "proj/b" ], "actions" : ["*"] }');
  expect(readPolicyText(undone).problems).toEqual([]);
});

test('it can be undone until a statement is added or taken', () => {
  const { removal, after } = removed(1);
  expect(isUndoable(removal, readPolicyText(after))).toBe(true);
  expect(isUndoable(removal, readPolicyText('[]'))).toBe(false);
  expect(isUndoable(removal, readPolicyText(policyText))).toBe(false);
});
