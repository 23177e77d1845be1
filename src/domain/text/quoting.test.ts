import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteHcl, quoteShell, quoteYaml } from './quoting.ts';

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        '"',
        '`',
        '$',
        '${',
        '%{',
        '$${',
        '$(id)',
        '\\',
        '\\n',
        '\n',
        '\r\n',
        '\t',
        '!',
        '#',
        '&',
        ';',
        '|',
        '*',
        '~',
        '-',
        '=',
        '{',
        '}',
        ' ',
        '\u0007',
        '\u0085',
        '\u2028',
        '\uFEFF',
        '\uD83D',
        'é',
        '🔑',
        'yes',
        'null',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

function arrivesAs(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

describe('a shell', () => {
  test('receives any text as exactly one unchanged word', () => {
    const word = nasty.map((text) => text.replaceAll('\0', ''));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const script = `printf '%s\\0' ${words.map(quoteShell).join(' ')}`;
        const { stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
        expect(stderr).toBe('');
        expect(stdout.split('\0').slice(0, -1)).toEqual(words.map(arrivesAs));
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['launchdarkly/ci', 'launchdarkly/ci'],
    ['', "''"],
    ['it is', "'it is'"],
    ["it's", String.raw`'it'\''s'`],
    ['=ls', "'=ls'"],
    ['-rf', "'-rf'"],
    ['$HOME', "'$HOME'"],
    ['a\0b', 'ab'],
  ])('sees %j as %s', (text, word) => {
    expect(quoteShell(text)).toBe(word);
  });
});

describe('YAML', () => {
  test('receives any text unchanged, in one line of characters it allows', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const scalar = quoteYaml(text);
        expect(JSON.parse(scalar)).toBe(arrivesAs(text));
        expect(scalar).toMatch(
          /^[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]+$/u,
        );
      }),
    );
  });

  test('takes a word that means something elsewhere for text', () => {
    expect(['yes', 'null', '1e3', '~'].map(quoteYaml)).toEqual(['"yes"', '"null"', '"1e3"', '"~"']);
  });
});

describe('Terraform', () => {
  test.each([
    ['proj/${roleAttribute/team}', '"proj/$${roleAttribute/team}"'],
    ['$${x}', '"$$${x}"'],
    ['100%{x}', '"100%%{x}"'],
    ['costs $5', '"costs $5"'],
    ['a "b" \\ c', String.raw`"a \"b\" \\ c"`],
    ['two\nlines\t\u0007', String.raw`"two\nlines\t\u0007"`],
  ])('reads %j from %s', (text, literal) => {
    expect(quoteHcl(text)).toBe(literal);
  });

  test('receives any text unchanged, and never finds a template or the end of the text inside it', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: fc.constantFrom('$', '%', '{', '\\', '"') })), (text) => {
        expect(readHcl(quoteHcl(text))).toBe(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
      }),
    );
  });
});

/** What Terraform makes of a string of one line; throws where it would end early or begin a template. */
function readHcl(literal: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
  const parts = /\$\$\{|%%\{|\\u[0-9a-f]{4}|\\.|[^]/gu;
  if (!/^"[^]*"$/.test(literal)) throw new Error('not a string');
  return literal.slice(1, -1).replaceAll(parts, (part, at: number, whole: string) => {
    if (part === '$${' || part === '%%{') return part.slice(1);
    if (part.startsWith('\\u')) return String.fromCharCode(Number.parseInt(part.slice(2), 16));
    if (part.startsWith('\\')) return escapes[part.slice(1)] ?? fail(part);
    if (/["\r\n]/.test(part) || (/[$%]/.test(part) && whole[at + 1] === '{')) return fail(part);
    return part;
  });
}

function fail(part: string): never {
  throw new Error(`a string cannot hold ${part} as it is`);
}
