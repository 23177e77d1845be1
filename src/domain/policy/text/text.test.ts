import { describe, expect, test } from 'vitest';
import { growth } from '#testing/growth.ts';
import { applyEdit, removeStatement } from './edit.ts';
import { formatPolicyText } from './format.ts';
import type { Statement } from '#domain/policy/language/statement.ts';
import { policyOfText, positionAt, rangeOfPointer, readPolicyText } from './text.ts';

const rest = '"resources": ["proj/*"], "actions": ["*"]';

function reasonFor(statement: string): string {
  const [entry] = readPolicyText(`[${statement}]`).statements;
  return entry?.kind === 'raw' ? entry.reason : 'drawable';
}

describe('a statement is drawable', () => {
  test.each([
    ['when it says all it needs', `{"effect": "allow", ${rest}}`],
    ['with its members in any order', '{"actions": ["*"], "resources": ["proj/*"], "effect": "deny"}'],
    ['with an empty twin beside a filled list', `{"effect": "allow", ${rest}, "notActions": []}`],
    ['with a list that is null', `{"effect": "allow", ${rest}, "notResources": null}`],
    ['while its lists are still to be written', '{"effect": "allow"}'],
  ])('%s', (_, statement) => {
    expect(reasonFor(statement)).toBe('drawable');
  });
});

describe('a statement is raw', () => {
  test.each([
    ['broken-json', `{"effect": "allow", ${rest}`],
    ['broken-json', `{"effect": allow, ${rest}}`],
    ['not-an-object', '"allow everything"'],
    ['unknown-key', `{"effect": "allow", ${rest}, "sid": "1"}`],
    ['repeated-key', `{"effect": "allow", "effect": "deny", ${rest}}`],
    ['unknown-effect', `{"effect": "Allow", ${rest}}`],
    ['unknown-effect', `{${rest}}`],
    ['both-lists', `{"effect": "allow", ${rest}, "notActions": ["updateOn"]}`],
    ['not-a-list-of-texts', '{"effect": "allow", "resources": "proj/*", "actions": ["*"]}'],
    ['not-a-list-of-texts', '{"effect": "allow", "resources": ["proj/*"], "actions": [1]}'],
  ])('for the reason %s: %s', (reason, statement) => {
    expect(reasonFor(statement)).toBe(reason);
  });
});

test('one raw statement makes the policy as a whole unsayable, for leaving it out would change its meaning', () => {
  expect(policyOfText(readPolicyText(`[{"effect": "allow", ${rest}}]`))).toHaveLength(1);
  expect(policyOfText(readPolicyText(`[{"effect": "allow", ${rest}}, {"effect": "block"}]`))).toBeUndefined();
  expect(policyOfText(readPolicyText('{}'))).toBeUndefined();
});

test('a position counts lines and columns from one, whatever ends the lines', () => {
  expect(positionAt('[\r\n  {', 5)).toEqual({ line: 2, column: 3 });
  expect(positionAt('', 0)).toEqual({ line: 1, column: 1 });
});

test('a pointer leads to the value, or to the nearest thing around it', () => {
  const text = '[{"effect": "allow", "a/b": [10, 20]}]';
  const { root } = readPolicyText(text);
  const at = (pointer: string) => {
    const range = root && rangeOfPointer(root, pointer);
    return text.slice(range?.from, range?.to);
  };
  expect(at('/0/a~1b/1')).toBe('20');
  expect(at('/0/effect')).toBe('"allow"');
  expect(at('/0/resources/3')).toBe('{"effect": "allow", "a/b": [10, 20]}');
  expect(at('')).toBe(text);
});

function textOf(count: number): string {
  return formatPolicyText(
    Array.from({ length: count }, (_, at): Statement => ({
      effect: at % 5 === 0 ? 'deny' : 'allow',
      resources: {
        mode: 'only',
        patterns: [`proj/team-${at}:env/*;{critical:false}:flag/*`, `proj/team-${at}`],
      },
      actions: {
        mode: 'only',
        patterns: ['updateOn', 'updateTargets', 'updateRules', 'createFlag', 'view*'],
      },
    })),
  );
}

function editAndRead(text: string) {
  return () => {
    const edit = removeStatement(readPolicyText(text), 7);
    if (edit !== undefined) readPolicyText(applyEdit(text, edit));
  };
}

test('editing and reading take time in proportion to the length of the text', () => {
  // Eight times the text; a square would be sixty-four times the work.
  expect(growth(editAndRead(textOf(40)), editAndRead(textOf(320)))).toBeLessThan(24);
});
