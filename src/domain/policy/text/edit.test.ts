import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPolicyText, anyStatement } from '#testing/policy-text-arbitrary.ts';
import {
  applyEdit,
  duplicateStatement,
  insertSources,
  insertStatements,
  invertEdit,
  removeStatement,
  replaceStatement,
  type TextEdit,
} from './edit.ts';
import { formatPolicyText } from './format.ts';
import type { Statement } from '#domain/policy/language/statement.ts';
import { policyOfText, readPolicyText } from './text.ts';

function sourcesOf(text: string): string[] {
  return readPolicyText(text).statements.map(({ from, to }) => text.slice(from, to));
}

function edited(text: string, edit: TextEdit | undefined): string {
  if (edit === undefined) throw new Error('expected an edit');
  return applyEdit(text, edit);
}

const policyTextAndIndex = anyPolicyText
  .filter((text) => readPolicyText(text).statements.length > 0)
  .chain((text) => fc.tuple(fc.constant(text), fc.nat(readPolicyText(text).statements.length - 1)));

describe('laws', () => {
  test('replacing a statement leaves the bytes of all others and of what is around them', () => {
    fc.assert(
      fc.property(policyTextAndIndex, anyStatement, ([text, index], statement) => {
        const policyText = readPolicyText(text);
        const after = edited(text, replaceStatement(policyText, index, statement));
        expect(sourcesOf(after).toSpliced(index, 1)).toEqual(sourcesOf(text).toSpliced(index, 1));
        const entry = policyText.statements[index];
        expect(after.startsWith(text.slice(0, entry?.from))).toBe(true);
        expect(after.endsWith(text.slice(entry?.to))).toBe(true);
        const written = readPolicyText(after);
        expect(written.problems).toEqual([]);
        expect(written.statements[index]).toMatchObject({ kind: 'drawable', statement });
      }),
    );
  });

  test('any policy survives a visual round trip byte for byte', () => {
    fc.assert(
      fc.property(anyPolicyText, (text) => {
        let after = text;
        for (const { index } of readPolicyText(text).statements) {
          const policyText = readPolicyText(after);
          const entry = policyText.statements[index];
          if (entry?.kind !== 'drawable') continue;
          after = edited(after, replaceStatement(policyText, index, entry.statement));
        }
        expect(after).toBe(text);
      }),
    );
  });

  test('a policy written and read is the same policy', () => {
    fc.assert(
      fc.property(fc.array(anyStatement, { maxLength: 5 }), (policy) => {
        expect(policyOfText(readPolicyText(formatPolicyText(policy)))).toEqual(policy);
      }),
    );
  });

  test('inserting adds one statement and touches no other', () => {
    fc.assert(
      fc.property(anyPolicyText, fc.nat(7), anyStatement, (text, at, statement) => {
        const count = readPolicyText(text).statements.length;
        const index = Math.min(at, count);
        const after = edited(text, insertStatements(readPolicyText(text), at, [statement]));
        expect(sourcesOf(after).toSpliced(index, 1)).toEqual(sourcesOf(text));
        expect(readPolicyText(after).statements[index]).toMatchObject({ kind: 'drawable', statement });
        expect(readPolicyText(after).problems).toEqual([]);
      }),
    );
  });

  test('duplicating repeats the bytes of the statement', () => {
    fc.assert(
      fc.property(policyTextAndIndex, ([text, index]) => {
        const sources = sourcesOf(text);
        const after = edited(text, duplicateStatement(readPolicyText(text), index));
        expect(sourcesOf(after)).toEqual(sources.toSpliced(index, 0, sources[index] ?? ''));
      }),
    );
  });

  test('removing takes one statement, and undo is the identity', () => {
    fc.assert(
      fc.property(policyTextAndIndex, ([text, index]) => {
        const edit = removeStatement(readPolicyText(text), index);
        const after = edited(text, edit);
        expect(readPolicyText(after).problems).toEqual([]);
        expect(sourcesOf(after)).toEqual(sourcesOf(text).toSpliced(index, 1));
        expect(edit && applyEdit(after, invertEdit(text, edit))).toBe(text);
      }),
    );
  });

  test('a removed statement can be put back after other edits, byte for byte', () => {
    fc.assert(
      fc.property(policyTextAndIndex, anyStatement, ([text, index], statement) => {
        const removed = sourcesOf(text)[index] ?? '';
        const without = edited(text, removeStatement(readPolicyText(text), index));
        const added = edited(without, insertStatements(readPolicyText(without), 99, [statement]));
        const back = edited(added, insertSources(readPolicyText(added), index, [removed]));
        expect(sourcesOf(back).slice(0, -1)).toEqual(sourcesOf(text));
      }),
    );
  });
});

describe('layout', () => {
  const statement: Statement = {
    effect: 'deny',
    resources: { mode: 'only', patterns: ['proj/web:env/production:flag/*'] },
    actions: { mode: 'only', patterns: ['deleteFlag'] },
  };

  test('a new statement is indented as the file is', () => {
    const text =
      '[\n\t{\n\t\t"effect": "allow",\n\t\t"resources": ["proj/*"],\n\t\t"actions": ["*"]\n\t}\n]\n';
    expect(edited(text, insertStatements(readPolicyText(text), 1, [statement]))).toBe(
      '[\n\t{\n\t\t"effect": "allow",\n\t\t"resources": ["proj/*"],\n\t\t"actions": ["*"]\n\t},\n' +
        '\t{\n\t\t"effect": "deny",\n\t\t"resources": ["proj/web:env/production:flag/*"],\n\t\t"actions": ["deleteFlag"]\n\t}\n]\n',
    );
  });

  test('a statement on one line is followed by statements on one line', () => {
    const text = '[{"effect":"allow","resources":["proj/*"],"actions":["*"]}]';
    expect(edited(text, insertStatements(readPolicyText(text), 1, [statement]))).toBe(
      '[{"effect":"allow","resources":["proj/*"],"actions":["*"]}, ' +
        '{"effect":"deny","resources":["proj/web:env/production:flag/*"],"actions":["deleteFlag"]}]',
    );
  });

  test('changing the effect changes one word and keeps the order of members', () => {
    const text = '[ {"actions": ["*"],   "resources": ["proj/*"], "effect": "allow"} ]';
    const wanted: Statement = {
      effect: 'deny',
      resources: { mode: 'only', patterns: ['proj/*'] },
      actions: { mode: 'only', patterns: ['*'] },
    };
    expect(edited(text, replaceStatement(readPolicyText(text), 0, wanted))).toBe(
      '[ {"actions": ["*"],   "resources": ["proj/*"], "effect": "deny"} ]',
    );
  });

  test('the first statement of an empty text makes it a list', () => {
    expect(edited('', insertStatements(readPolicyText(''), 0, [statement]))).toBe(
      formatPolicyText([statement]),
    );
    expect(edited('[]\n', insertStatements(readPolicyText('[]\n'), 0, [statement]))).toBe(
      formatPolicyText([statement]),
    );
  });

  test('a text that is something else than a list is left alone', () => {
    expect(insertStatements(readPolicyText('{"effect": "allow"}'), 0, [statement])).toBeUndefined();
    expect(removeStatement(readPolicyText('[]'), 0)).toBeUndefined();
  });
});
