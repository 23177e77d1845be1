import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPolicyText } from '#testing/policy-text-arbitrary.ts';
import { applyEdit } from './edit.ts';
import { appendPasted } from './paste.ts';
import { readPolicyText } from './text.ts';

const oneText =
  '[\n  {\n    "effect": "allow",\n    "resources": ["proj/*"],\n    "actions": ["*"]\n  }\n]\n';

function pastedInto(text: string, pasted: string): string {
  const paste = appendPasted(readPolicyText(text), pasted);
  if (paste.kind === 'problem') throw new Error(paste.message);
  return applyEdit(text, paste.edit);
}

test('pasted statements go to the end and look like the rest', () => {
  const pasted = '{"effect":"deny","resources":["proj/*:env/production"],"actions":["*"]}';
  expect(pastedInto(oneText, pasted)).toBe(
    oneText.replace(
      '\n  }\n]',
      '\n  },\n  {\n    "effect": "deny",\n    "resources": ["proj/*:env/production"],\n    "actions": ["*"]\n  }\n]',
    ),
  );
});

test.each([
  ['a token', '{"_id": "1", "inlineRole": [{"effect": "deny"}]}'],
  ['a custom role', '{"key": "ops", "policy": [{"effect": "deny"}]}'],
  ['one statement', '{"effect": "deny"}'],
])('the statements of %s are found', (_, pasted) => {
  expect(pastedInto('', pasted)).toBe('[\n  {\n    "effect": "deny"\n  }\n]\n');
});

test('a statement that cannot be drawn is kept as it was spelt', () => {
  expect(pastedInto('[]', '[{"effect": "allow", "note": 1.50, "deep": {"a": ["\\u0041"]}}]')).toBe(
    '[\n  {\n    "effect": "allow",\n    "note": 1.50,\n    "deep": { "a": ["\\u0041"] }\n  }\n]',
  );
});

test.each([
  ['', 'Nothing to paste.'],
  ['hello', 'Line 1, column 1: hello needs double quotes.'],
  ['{"policy": [{}],\n "policy": [{"effect": "deny"}]}', 'Line 2, column 2: "policy" appears twice.'],
  ['[{"effect": "deny", "effect": "allow"}]', 'Line 1, column 21: "effect" appears twice.'],
  ['[]', 'No statements found. Paste statements, a token or a custom role.'],
  ['{"name": "CI"}', 'No statements found. Paste statements, a token or a custom role.'],
])('%j is refused whole', (pasted, message) => {
  expect(appendPasted(readPolicyText(oneText), pasted)).toMatchObject({ kind: 'problem', message });
});

test('pasting any policy behind any other gives both, and touches no byte of the first', () => {
  fc.assert(
    fc.property(anyPolicyText, anyPolicyText, (text, pasted) => {
      const count = readPolicyText(pasted).statements.length;
      fc.pre(count > 0);
      const after = pastedInto(text, pasted);
      const values: unknown = JSON.parse(after);
      expect(values).toEqual([...JSON.parse(text), ...JSON.parse(pasted)]);
      const kept = readPolicyText(after).statements.slice(0, -count);
      expect(kept.map(({ from, to }) => after.slice(from, to))).toEqual(
        readPolicyText(text).statements.map(({ from, to }) => text.slice(from, to)),
      );
    }),
  );
});
