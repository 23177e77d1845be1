import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { advanceRun, newRun, type BulkRun } from './run.ts';
import { reportCsv, reportMarkdown, rowStateText, type ReportFacts } from './report.ts';

const key = 'api-01234567-89ab-4cde-8f01-23456789abcd';

function finishedRun(name: string, reason: string): BulkRun {
  const tokens = [tokenWith({ id: 'a', name }), tokenWith({ id: 'b', name: 'Other' })];
  const start = newRun({ action: 'reset', grace: { kind: 'now' } }, tokens, Date.UTC(2026, 10, 23, 12));
  return [
    { kind: 'sent', id: 'a' } as const,
    { kind: 'done', id: 'a', outcome: 'key-held', at: Date.UTC(2026, 10, 23, 12, 0, 5) } as const,
    { kind: 'sent', id: 'b' } as const,
    { kind: 'lost', id: 'b', reason, at: Date.UTC(2026, 10, 23, 12, 0, 9) } as const,
  ].reduce(advanceRun, start);
}

function facts(name: string, reason: string, storedIn: string): ReportFacts {
  return {
    run: finishedRun(name, reason),
    place: 'Sandbox',
    storedIn: new Map([['a', storedIn]]),
    newLastFour: new Map([['a', 'abcd']]),
  };
}

test('the Markdown says where, when and what came of every row', () => {
  expect(reportMarkdown(facts('CI | deploys', 'No answer came back.', 'vault'))).toBe(
    [
      '# Reset keys: 2 of 2: 1 done, 1 unknown',
      '',
      '- Instance: Sandbox',
      '- Started: 2026-11-23 12:00:00 UTC',
      '- Ended: 2026-11-23 12:00:09 UTC, finished',
      '',
      '| Token | ID | Kind | Owner | Outcome | Time (UTC) | Until (UTC) | New key last four | Stored in | Note |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      String.raw`| CI \| deploys | a | personal | 5f0000000000000000000001 | Key reset | 2026-11-23 12:00:05 |  | abcd | vault |  |`,
      '| Other | b | personal | 5f0000000000000000000001 | Unknown, no response | 2026-11-23 12:00:09 |  |  |  | No answer came back. |',
      '',
    ].join('\n'),
  );
});

test('a report on API versions says from which to which, and whom it does not concern', () => {
  const tokens = [
    tokenWith({ id: 'a', apiVersion: 20220603 }),
    tokenWith({ id: 'b', apiVersion: undefined }),
  ];
  const job = { action: 'version', version: 20240415 } as const;
  const run = [
    { kind: 'sent', id: 'a' } as const,
    { kind: 'done', id: 'a', outcome: 'changed', at: 5 } as const,
    { kind: 'sent', id: 'b' } as const,
    { kind: 'failed', id: 'b', reason: 'No.', at: 9 } as const,
  ].reduce(advanceRun, newRun(job, tokens, 0));
  const told = { run, place: 'Sandbox', storedIn: new Map(), newLastFour: new Map() };
  expect(reportMarkdown(told)).toContain('- Callers that send LD-API-Version themselves aren’t affected');
  expect(reportCsv(told)).toContain(
    '"API version changed","1970-01-01 00:00:00","","","","20220603 → 20240415"',
  );
  expect(reportCsv(told)).toContain('"Failed, nothing changed","1970-01-01 00:00:00","","","","No."');
});

const nameOfRole = (id: string) => (id === 'r1' ? 'Release manager' : undefined);

test('a report on access says from what to what, by the names of the roles', () => {
  const job = { action: 'access', access: { kind: 'custom', roleIds: ['r1', 'r2'] } } as const;
  const run = [
    { kind: 'sent', id: 'a' } as const,
    { kind: 'done', id: 'a', outcome: 'changed', at: 5 } as const,
  ].reduce(advanceRun, newRun(job, [tokenWith({ id: 'a', access: { kind: 'base', role: 'writer' } })], 0));
  const told = { run, place: 'Sandbox', storedIn: new Map(), newLastFour: new Map(), roleName: nameOfRole };
  expect(reportCsv(told)).toContain(
    '"Access changed","1970-01-01 00:00:00","","","","Writer → Release manager, r2"',
  );
  expect(reportMarkdown(told)).toContain('# Change access: 1 of 1: 1 done');
});

describe('whatever stands in names, reasons and notes', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.constantFrom(`=HYPERLINK("${key}")`, `| ${key} |`, '<img src=x>', '[a](b)', 'a\nb', key.toUpperCase()),
  );

  test('no report holds a key', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (name, reason, storedIn) => {
        const all = facts(name, reason, storedIn);
        for (const text of [reportCsv(all), reportMarkdown(all)]) {
          expect(text.replaceAll('\\', '')).not.toMatch(/api-[\da-f]{8}/i);
        }
      }),
    );
  });

  test('the Markdown keeps its lines and its columns', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (name, reason, storedIn) => {
        const lines = reportMarkdown(facts(name, reason, storedIn)).split('\n');
        expect(lines).toHaveLength(11);
        for (const row of lines.slice(6, 10)) expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(11);
      }),
    );
  });

  test('no cell of the CSV begins like a formula', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (name, reason, storedIn) => {
        expect(reportCsv(facts(name, reason, storedIn))).not.toMatch(/(?:^|,|\r\n)"\s*[=+\-@]/);
      }),
    );
  });
});

test('a row says when the end of its old key had passed by the time of the answer', () => {
  const at = Date.UTC(2026, 10, 23, 12);
  const job = { action: 'reset', grace: { kind: 'for', preset: '1h' } } as const;
  const start = newRun(job, [tokenWith({ id: 'a' })], at);
  const runWith = (until: number) =>
    [
      { kind: 'sent', id: 'a' } as const,
      { kind: 'done', id: 'a', outcome: 'key-held', at, until } as const,
    ].reduce(advanceRun, start);
  const texts = [at - 1, at, at + 1].flatMap((until) =>
    runWith(until).rows.map(({ state }) => rowStateText(state, runWith(until))),
  );
  const over = 'Key reset, old key may have stopped';
  expect(texts).toEqual([over, over, 'Key reset']);
});
