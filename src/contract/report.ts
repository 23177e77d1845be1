// The results of a run as text for a terminal. All of it passes through `hideKeys`.
import { notByCalls, type Mark } from './contract-case.ts';
import { hideKeys } from './read-json.ts';
import type { Result } from './run-cases.ts';

const marks: Readonly<Record<Mark, string>> = {
  '?': '[?]',
  '*': '★',
  S: '[S]',
  D: '[D]',
  C: '[C]',
  I: '[I]',
};

const openMarks: readonly Mark[] = ['?', '*'];

/** One line for each result as it comes. An expected result needs only its name. */
export function progressLine({ case: one, kind }: Result): string {
  return `${kind.padEnd(12)} ${one.id}\n`;
}

/** The differences, a table of all open and new facts with results, and the facts that no call can check. */
export function report(results: readonly Result[]): string {
  const differing = results.filter(({ kind }) => kind === 'differs' || kind === 'failed');
  const facts = results.filter(({ case: one }) => openMarks.includes(one.mark));
  const parts = [
    differing.length === 0 ? 'No differences.' : `Differences:\n\n${differing.map(difference).join('\n\n')}`,
    `Open and new facts:\n\n${table(facts.map(({ case: one, seen, kind }) => [`${one.section} ${marks[one.mark]}`, one.fact, kind === 'open' ? `unknown: ${seen}` : seen]))}`,
    `Not by calls:\n\n${table(notByCalls.map(([section, fact, why]) => [section, fact, why]))}`,
    summary(results),
  ];
  return `\n${hideKeys(parts.join('\n\n'))}\n`;
}

function difference({ case: one, kind, seen }: Result): string {
  return [
    `${one.section} ${marks[one.mark]} ${one.fact} (${one.id})`,
    `  expected  ${one.expected}`,
    `  ${kind === 'failed' ? 'failed   ' : 'seen     '} ${seen}`,
  ].join('\n');
}

function summary(results: readonly Result[]): string {
  const count = (wanted: Result['kind']) => results.filter(({ kind }) => kind === wanted).length;
  const told = `${count('as-expected')} as expected, ${count('differs')} differ, ${count('open')} unknown`;
  return count('failed') === 0 ? `${told}.` : `${told}, ${count('failed')} failed.`;
}

/** A table whose columns are as wide as their widest cell. The last column is not padded. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
