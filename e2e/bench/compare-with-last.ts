import { regressions } from './compare.ts';
import type { BenchResult } from './figure.ts';

/** What became worse since the committed result, whose text may be missing, in sentences. */
export function compareWithLast(last: string | undefined, now: BenchResult): string {
  if (last === undefined) return 'There is no committed result to compare with.\n';
  const { date, figures } = JSON.parse(last) as BenchResult;
  const worse = regressions(figures, now.figures);
  return worse.length === 0
    ? `Nothing is more than a quarter worse than on ${date}.\n`
    : `More than a quarter worse than on ${date}:\n${worse.map((line) => `  ${line}\n`).join('')}`;
}
