import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from './json.ts';
import type { JsonNode } from './node.ts';

function valueOf(node: JsonNode | undefined): unknown {
  if (node === undefined || node.kind === 'broken') return undefined;
  if (node.kind === 'object')
    return Object.fromEntries(node.members.map(({ name, value }) => [name, valueOf(value)]));
  if (node.kind === 'array') return node.items.map(valueOf);
  return node.kind === 'null' ? null : node.value;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function codesIn(text: string): string[] {
  return readJson(text).problems.map(({ code, from, to }) => `${code} ${from}-${to}`);
}

describe('JSON that is right', () => {
  test('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), undefined, indent);
        const { root, problems } = readJson(text);
        expect(problems).toEqual([]);
        expect(valueOf(root)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('is told from wrong JSON exactly as JSON.parse tells it', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      "'",
      '\\',
      '\\u00e9',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'nul',
      'null',
      ' ',
      '\n',
      '\r',
      '\t',
      '/',
      '//',
      '/*',
      '\u0001',
      '\u2028',
      '\u00a0',
      'é',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 9 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (text) => {
        expect(readJson(text).problems.length === 0).toBe(parses(text));
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('a problem names its place', () => {
  test.each([
    ['', ['missing-value 0-0']],
    ['[1,]', ['trailing-comma 2-3']],
    ['[1 2]', ['missing-comma 2-2']],
    ['{"a" 1}', ['missing-colon 4-4']],
    ['{"a": }', ['missing-value 1-4']],
    ['{a: 1}', ['unquoted-name 1-2']],
    ["['x']", ['single-quotes 1-4']],
    [
      '["x\ny"]',
      [
        'not-closed 1-3',
        'missing-comma 3-3',
        'unknown-word 4-5',
        'missing-comma 5-5',
        'not-closed 5-7',
        'not-closed 0-1',
      ],
    ],
    ['[{"a": 1]', ['not-closed 1-2']],
    ['[allow]', ['unknown-word 1-6']],
    ['[01]', ['bad-number 1-3']],
    ['["\\q"]', ['bad-escape 2-4']],
    ['[] x', ['unexpected 3-4']],
    ['[1] // all of it', ['comment 4-16']],
    ['{\u00a0\u00a0"a":\u200b1}', ['unexpected 1-3', 'unexpected 7-8']],
  ])('%j', (text, codes) => {
    expect(codesIn(text).toSorted()).toEqual(codes.toSorted());
  });

  test('and nesting without end is refused, not followed', () => {
    expect(readJson('['.repeat(100_000)).problems.map(({ code }) => code)).toContain('too-deep');
  });
});

test('a character that cannot be seen is named, and what stands around it is read', () => {
  const { root, problems } = readJson('[\u00a0true,\u{e0001}\ufeff 7]');
  expect(valueOf(root)).toEqual([true, 7]);
  expect(problems.map(({ message }) => message)).toEqual([
    'Unexpected invisible character U+00A0.',
    'Unexpected invisible character U+E0001.',
  ]);
});

test('a fault in one entry leaves the others readable', () => {
  const { root } = readJson('[{"effect": "allow"}, {"effect": alow, "x"}, {"effect": "deny"}]');
  expect(root?.kind === 'array' && root.items.length).toBe(3);
  expect(valueOf(root)).toEqual([
    { effect: 'allow' },
    { effect: undefined, x: undefined },
    { effect: 'deny' },
  ]);
});
