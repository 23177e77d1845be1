import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { runToEnd } from '#domain/computing/steps.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { cellsOf, type ExportOptions } from './export-cells.ts';
import { exportHead, readText, type HeadFacts } from './export-head.ts';
import { exportFileName } from './file-name.ts';
import { terraformFile } from './terraform-file.ts';
import { tokenFactColumns, tokenNameColumns } from './token-columns.ts';
import { tableFormats, writeTableInSteps, type TableFormat } from './write-table.ts';

const at = Date.UTC(2026, 10, 28, 18, 12);
const facts: HeadFacts = {
  title: 'Access tokens',
  accountId: 'a1',
  instance: 'Sandbox (localhost)',
  at,
  filter: 'Last used: over a year ago',
  order: 'by Name, ascending',
  notes: [],
  rows: 1,
  read: { loaded: 48, total: 48, isWhole: true, unreadable: 0, missing: [] },
};
const plain: ExportOptions = { lastFour: false, addresses: false };
const key = 'api-01234567-89ab-4cde-8f01-23456789abcd';
const token = tokenWith({
  id: 't1',
  name: 'Deploys',
  lastFour: 'zz99',
  member: { id: 'm1', email: 'ana@example.com', role: 'writer', firstName: 'Ana', lastName: 'Lima' },
  lastUsedAt: at,
});

const name = (filter: string) => exportFileName({ what: 'tokens', instance: 'sandbox', at, filter }, 'csv');

function write(format: TableFormat, tokens = [token], options = plain, head = facts): string {
  const columns = [...tokenNameColumns, ...tokenFactColumns(() => undefined)];
  const cells = cellsOf(
    columns,
    tokens.map((one) => ({ token: one })),
  );
  return runToEnd(writeTableInSteps(format, exportHead(head, options), cells, options));
}

test('CSV: the head in lines of its own, then the rows', () => {
  expect(write('csv').split('\r\n')).toEqual([
    '"Content","Access tokens"',
    '"Account","a1"',
    '"Instance","Sandbox (localhost)"',
    '"Time (UTC)","2026-11-28 18:12:00"',
    '"Filter","Last used: over a year ago"',
    '"Order","by Name, ascending"',
    '"Rows","1"',
    '"Read","complete: 48 of 48 tokens"',
    '"Left out","keys, last four, e-mail addresses"',
    '"Version","Access token console 0.1.0"',
    '""',
    '"Name","ID","Kind","Owner","Access","Description","Last used (UTC)","Expires (UTC)","Created (UTC)","Modified (UTC)","API version"',
    '"Deploys","t1","personal","Ana Lima","Reader","","2026-11-28 18:12:00","none named","2025-06-15 15:06:40","2025-06-15 15:06:40","20240415"',
    '',
  ]);
});

test('JSON and Markdown hold the same', () => {
  const json: unknown = JSON.parse(write('json'));
  expect(json).toMatchObject({
    head: { content: 'Access tokens', read: 'complete: 48 of 48 tokens' },
    rows: [{ name: 'Deploys', lastUsed: '2026-11-28 18:12:00', expires: 'none named' }],
  });
  const markdown = write('markdown');
  expect(markdown).toContain('# Access tokens\n\n- Account: a1\n');
  expect(markdown).toContain('| Deploys | t1 | personal | Ana Lima | Reader |  |');
});

test.each(tableFormats)('%s: last four and addresses only if asked for', (format) => {
  expect(write(format)).not.toMatch(/zz99|example/);
  const all = write(format, [token], { lastFour: true, addresses: true });
  expect(all).toContain('zz99');
  expect(all).toContain('example');
});

test('an address in a name or in the filter is an address too', () => {
  const named = tokenWith({ name: 'for ana.lima+ci@mail.example.com', description: 'x@y.zz' });
  for (const format of tableFormats) {
    const text = write(format, [named], plain, { ...facts, filter: '“bob@example.com”' });
    expect(text).not.toMatch(/@/);
    expect(text).toMatch(/for \\?\[address\\?\]/);
  }
});

describe('hostile names', () => {
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '=1+1',
          '+',
          '-',
          '@SUM(A1)',
          '|',
          '\t=1',
          '\r\n',
          '`',
          '**b**',
          '[x](http://y)',
          '<b>',
        ),
        fc.constantFrom('\u202e', '\u2066', '\u200b', '\ufeff', '\u0000', '\ud800', '"', "'", '\\', '${x}'),
        fc.constantFrom(key, key.toUpperCase(), `my${key}9`, key.replace('-89ab', '-\u200b89ab')),
        fc.constant('a'.repeat(10_000)),
        fc.string(),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''));
  const hostileTokens = fc.array(
    fc
      .record({ id: hostile, name: hostile, description: hostile, lastFour: hostile })
      .map((parts) => tokenWith(parts)),
    { minLength: 1, maxLength: 3 },
  );
  const noKey = /(?:api|sdk|mob|rel)-[\da-f]{8}-[\da-f]{4}-/i;
  const invisible = /[\p{Bidi_Control}\u200B\uFEFF\0]/u;

  test('no file holds a key or anything that hides', () => {
    fc.assert(
      fc.property(hostileTokens, hostile, fc.constantFrom(...tableFormats), (tokens, filter, format) => {
        const options = { lastFour: true, addresses: true };
        const text = write(format, tokens, options, { ...facts, filter });
        // Markdown puts a backslash before each hyphen.
        expect(text.replaceAll('\\', '')).not.toMatch(noKey);
        expect(text).not.toMatch(invisible);
      }),
      { numRuns: 300 },
    );
  });

  test('neither does a file for Terraform', () => {
    fc.assert(
      fc.property(hostileTokens, hostile, (tokens, filter) => {
        const head = exportHead({ ...facts, filter }, plain);
        const named = tokens.map((one, place) => ({ ...one, id: `id${place}` }));
        const { text } = terraformFile(head, named, new Map());
        expect(text).not.toMatch(noKey);
        expect(text).not.toMatch(invisible);
      }),
    );
  });

  test('CSV keeps its cells, and none is a formula', () => {
    fc.assert(
      fc.property(hostileTokens, (tokens) => {
        const rows = parseCsv(write('csv', tokens)).slice(12);
        expect(rows).toHaveLength(tokens.length);
        expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([11]));
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@|%]|^[\t\r\n]/);
      }),
    );
  });

  test('JSON stays JSON with a row for each token, and Markdown keeps a line for each', () => {
    fc.assert(
      fc.property(hostileTokens, (tokens) => {
        const json: unknown = JSON.parse(write('json', tokens));
        expect(json).toHaveProperty('rows.length', tokens.length);
        const lines = write('markdown', tokens).split('\n').slice(14, -1);
        expect(lines).toHaveLength(tokens.length);
        for (const line of lines) {
          expect(line.replaceAll(/\\./gu, '').match(/\|/g)).toHaveLength(12);
          expect(line.replaceAll(/\\./gu, '')).not.toMatch(/[[\]<>`*]/);
        }
      }),
    );
  });

  test('a file name has letters, digits and hyphens only, and is short', () => {
    fc.assert(
      fc.property(hostile, (filter) => {
        expect(name(filter)).toMatch(/^tokens-sandbox-2026-11-28(?:-[a-z0-9]+)*\.csv$/);
        expect(name(filter).length).toBeLessThan(100);
        expect(name(filter)).not.toMatch(noKey);
      }),
    );
  });
});

test('the name of a file says what is in it', () => {
  expect(name('Idle 90 days')).toBe('tokens-sandbox-2026-11-28-idle-90-days.csv');
  expect(name('')).toBe('tokens-sandbox-2026-11-28.csv');
  expect(name('“ana@example.com”')).toBe('tokens-sandbox-2026-11-28-address.csv');
});

test('a list is called complete only if nothing is missing', () => {
  const whole = { loaded: 48, total: 48, isWhole: true, unreadable: 0, missing: [] };
  expect(readText(whole)).toBe('complete: 48 of 48 tokens');
  expect(readText({ ...whole, loaded: 30, isWhole: false })).toBe('partial: 30 of 48 tokens');
  expect(readText({ ...whole, loaded: 30, total: undefined, isWhole: false })).toBe(
    'partial: 30 of an unknown number of tokens',
  );
  fc.assert(
    fc.property(
      fc.record({
        loaded: fc.nat(5),
        total: fc.option(fc.nat(5), { nil: undefined }),
        isWhole: fc.boolean(),
        unreadable: fc.nat(1),
        missing: fc.subarray(['custom roles not read', 'members not read']),
      }),
      (read) => {
        const isAll =
          read.isWhole &&
          read.unreadable === 0 &&
          read.missing.length === 0 &&
          (read.total ?? read.loaded) === read.loaded;
        expect(readText(read).includes('complete')).toBe(isAll);
        for (const missing of read.missing) expect(readText(read)).toContain(missing);
      },
    ),
  );
});

test('the version in the head is that of the package', () => {
  expect(write('csv')).toContain(`"Access token console ${packageJson.version}"`);
});

/** Reads CSV in which every cell is quoted. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, cell = '', after] of text.matchAll(/"([^"]*(?:""[^"]*)*)"(,|\r\n)/g)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (after !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}
