import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySpecifier } from '#testing/policy-arbitraries.ts';
import problems from './cases/resource-problems.json' with { type: 'json' };
import { formatResource, parseResource } from './resource.ts';

const grammarPieces = [
  '/',
  ':',
  ';',
  ',',
  '{',
  '}',
  '$',
  '*',
  ' ',
  'proj',
  'env',
  'flag',
  'acct',
  'view',
  'critical',
  'true',
  'x',
  '${roleAttribute/',
];

describe('a specifier', () => {
  test('is taken apart into its segments and their qualifiers', () => {
    const text = 'proj/web;alpha:env/*;eu,{critical:true}:flag/ops_*;billing,view:checkout';
    expect(parseResource(text)).toEqual({
      kind: 'specifier',
      specifier: {
        kindId: 'proj:env:flag',
        segments: [
          { type: 'proj', name: 'web', tags: ['alpha'], properties: {}, views: [] },
          { type: 'env', name: '*', tags: ['eu'], properties: { critical: true }, views: [] },
          { type: 'flag', name: 'ops_*', tags: ['billing'], properties: {}, views: ['checkout'] },
        ],
      },
    });
  });

  test('may be a bare word, which has no name', () => {
    expect(parseResource('acct')).toMatchObject({
      specifier: { kindId: 'acct', segments: [{ type: 'acct', name: '' }] },
    });
  });

  test('keeps a role attribute as it is written', () => {
    expect(parseResource('proj/${roleAttribute/my-apps.v2}:env/*')).toMatchObject({
      specifier: { segments: [{ name: '${roleAttribute/my-apps.v2}' }, { name: '*' }] },
    });
  });

  test('may pick segments by view, since nobody knows that it may not', () => {
    expect(parseResource('proj/*:env/*:segment/*;view:checkout').kind).toBe('specifier');
    expect(parseResource('proj/*;view:checkout').kind).toBe('problem');
  });

  test('may have a tag called view before the next segment', () => {
    expect(parseResource('proj/*;view:env/*')).toMatchObject({
      specifier: { kindId: 'proj:env', segments: [{ tags: ['view'], views: [] }, {}] },
    });
  });

  test('is the same after it was written and read again', () => {
    fc.assert(
      fc.property(anySpecifier, (specifier) => {
        expect(parseResource(formatResource(specifier))).toEqual({ kind: 'specifier', specifier });
      }),
    );
  });
});

describe('a text that is no specifier', () => {
  test.each(problems)('$it: $text', ({ text, code, at }) => {
    expect(parseResource(text)).toMatchObject({
      kind: 'problem',
      code,
      at,
      message: expect.stringMatching(/^Error parsing resource specifier "/),
    });
  });

  test('is told how the missing segment is written', () => {
    expect(parseResource('proj/*:flag/*')).toMatchObject({
      message:
        'Error parsing resource specifier "proj/*:flag/*" at character 8: "env" is missing before this; use proj/*:env/*:flag/*.',
    });
  });

  test('is shortened in the message when it is long', () => {
    const parse = parseResource(`${'x'.repeat(5000)}/*`);
    expect(parse).toMatchObject({ code: 'unknown-type', message: expect.stringContaining('…') });
  });

  test('never breaks the parser, whatever it is, and always has its place inside the text', () => {
    const pieces = fc.constantFrom(...grammarPieces);
    const text = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
    const specifiers = fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (text) => {
      const parse = parseResource(text);
      const at = parse.kind === 'problem' ? parse.at : 0;
      const again = parse.kind === 'problem' ? parse : parseResource(formatResource(parse.specifier));
      expect(again).toEqual(parse);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(text.length);
    });
    fc.assert(specifiers, { numRuns: 3000 });
  });
});
