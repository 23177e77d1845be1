// One run: builds when need be, measures part after part, prints, writes, compares.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { buildWhenChanged } from '../../src/launch/build.mjs';
import { compareWithLast } from './compare-with-last.ts';
import type { BenchResult, Figure } from './figure.ts';
import { benchGateway } from './gateway-bench.ts';
import { growthFigures } from './growth.ts';
import { benchList } from './list-bench.ts';
import { readOptions } from './options.ts';
import { benchSandboxSql } from './sandbox-sql.ts';
import { figureTable } from './table.ts';

/** What is committed, and where a run that does not replace it is written. Relative to the folder of package.json. */
const committed = 'e2e/bench/result.json';
const latest = 'test-results/bench.json';

export async function runBench(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  await buildWhenChanged();
  const before = loadavg()[0] ?? 0;
  const figures: Figure[] = [];
  const failures: string[] = [];
  let chromium = 'not used';
  if (options.parts.includes('list')) {
    const list = await benchList(options, report);
    chromium = list.chromium;
    failures.push(...list.failures);
    figures.push(...list.figures, ...growthFigures(list.figures));
  }
  if (options.parts.includes('gateway')) {
    // A hundred thousand tokens would say nothing new about a page of a hundred.
    const size = Math.min(10_000, Math.max(...options.tokens));
    figures.push(...(await benchGateway(size, options.loads, report)));
    report(`sandbox: SQL on ${size} tokens`);
    figures.push(await benchSandboxSql(size));
  }
  const result: BenchResult = {
    date: new Date().toISOString(),
    node: process.versions.node,
    chromium,
    machine: {
      cores: cpus().length,
      model: cpus()[0]?.model ?? 'unknown',
      load: [before, loadavg()[0] ?? 0],
    },
    loads: options.loads,
    figures,
  };
  report('done');
  process.stdout.write(`\n${figureTable(figures)}\n\n`);
  const last = await readFile(committed, 'utf8').catch(() => undefined);
  process.stdout.write(compareWithLast(last, result));
  await mkdir('test-results', { recursive: true });
  const path = options.save ? committed : latest;
  await writeFile(path, `${JSON.stringify(result, undefined, 2)}\n`);
  process.stdout.write(`Written to ${path}\n`);
  if (failures.length > 0) throw new Error(`Not everything could be measured.\n${failures.join('\n')}`);
}

const startedAt = performance.now();

/** Progress goes where it does not mix with the table. */
function report(text: string): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  process.stderr.write(`${seconds.padStart(5)} s  ${text}\n`);
}
