import { describe, expect, test } from 'vitest';
import { applyEdit, replaceStatement } from './policy-text-edit.ts';
import { formatPolicyText } from './policy-text-format.ts';
import type { Statement } from './statement.ts';
import { policyOfText, positionAt, rangeOfPointer, readPolicyText } from './text.ts';

const REST = '"resources": ["proj/*"], "actions": ["*"]';

function reasonFor(statement: string): string {
  const [entry] = readPolicyText(`[${statement}]`).statements;
  return entry?.kind === 'raw' ? entry.reason : 'drawable';
}

describe('a statement is drawable', () => {
  test.each([
    ['when it says all it needs', `{"effect": "allow", ${REST}}`],
    ['with its members in any order', '{"actions": ["*"], "resources": ["proj/*"], "effect": "deny"}'],
    ['with an empty twin beside a filled list', `{"effect": "allow", ${REST}, "notActions": []}`],
    ['with a list that is null', `{"effect": "allow", ${REST}, "notResources": null}`],
    ['while its lists are still to be written', '{"effect": "allow"}'],
  ])('%s', (_, statement) => {
    expect(reasonFor(statement)).toBe('drawable');
  });
});

describe('a statement is raw', () => {
  test.each([
    ['broken-json', `{"effect": "allow", ${REST}`],
    ['broken-json', `{"effect": allow, ${REST}}`],
    ['not-an-object', '"allow everything"'],
    ['unknown-key', `{"effect": "allow", ${REST}, "sid": "1"}`],
    ['repeated-key', `{"effect": "allow", "effect": "deny", ${REST}}`],
    ['unknown-effect', `{"effect": "Allow", ${REST}}`],
    ['unknown-effect', `{${REST}}`],
    ['both-lists', `{"effect": "allow", ${REST}, "notActions": ["updateOn"]}`],
    ['not-a-list-of-texts', '{"effect": "allow", "resources": "proj/*", "actions": ["*"]}'],
    ['not-a-list-of-texts', '{"effect": "allow", "resources": ["proj/*"], "actions": [1]}'],
  ])('for the reason %s: %s', (reason, statement) => {
    expect(reasonFor(statement)).toBe(reason);
  });
});

test('one raw statement makes the policy as a whole unsayable, for leaving it out would change its meaning', () => {
  expect(policyOfText(readPolicyText(`[{"effect": "allow", ${REST}}]`))).toHaveLength(1);
  expect(policyOfText(readPolicyText(`[{"effect": "allow", ${REST}}, {"effect": "block"}]`))).toBeUndefined();
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

test('an edit of a policy with 40 statements and the reading after it take well under 5 ms', () => {
  const policy = Array.from({ length: 40 }, (_, at): Statement => ({
    effect: at % 5 === 0 ? 'deny' : 'allow',
    resources: {
      mode: 'only',
      patterns: [`proj/team-${at}:env/*;{critical:false}:flag/*`, `proj/team-${at}`],
    },
    actions: { mode: 'only', patterns: ['updateOn', 'updateTargets', 'updateRules', 'createFlag', 'view*'] },
  }));
  const text = formatPolicyText(policy);
  const durations = Array.from({ length: 60 }, (_, run) => {
    const statement = policy[run % 40];
    if (statement === undefined) throw new Error('the policy has 40 statements');
    const startedAt = performance.now();
    const edit = replaceStatement(readPolicyText(text), run % 40, { ...statement, effect: 'deny' });
    if (edit !== undefined) readPolicyText(applyEdit(text, edit));
    return performance.now() - startedAt;
  });
  // The fastest of the runs, because a busy machine may hold up any other.
  expect(Math.min(...durations)).toBeLessThan(5);
});
