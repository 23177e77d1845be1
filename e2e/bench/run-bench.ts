// One run: builds, measures round after round, and writes the tables into README.md and docs/performance.md.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { chromium, type Browser } from 'playwright';
import { build } from 'vite';
import { buildWhenChanged } from '../../src/launch/build.mjs';
import { chromiumArguments, findChromium } from '../../src/launch/chromium.mjs';
import { gatewayCpu } from './gateway-cpu.ts';
import { settings, units, wanted, type FigureName, type Figures, type Setting } from './lines.ts';
import { sandboxBesideSql } from './sandbox-sql.ts';
import { openStage, type Side, type Stage } from './stage.ts';
import { replaceBlock, shortTable, wholeTable, type Line } from './table.ts';
import { visit } from './visit.ts';

const usage = 'npm run bench [-- --quick]: --quick measures each once, not seven times, and writes nothing';

/** Throws where something could not be measured; nothing is written then. */
export async function runBench(args: readonly string[]): Promise<void> {
  const quick = args.includes('--quick');
  if (args.some((argument) => argument !== '--quick')) throw new Error(usage);
  const rounds = quick ? 1 : 7;
  await buildWhenChanged();
  const stackScript = await buildStack();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...chromiumArguments],
  });
  const sizes = [...new Set(settings.map(({ tokens }) => tokens))];
  const stages = new Map<number, Stage>();
  try {
    for (const size of sizes) stages.set(size, await openStage(size, stackScript));
    const lines = await measureList(browser, stages, rounds);
    report('gateway');
    const largest = Math.max(...sizes);
    const gateway = await gatewayCpu(browser, stages.get(largest)?.bareAddress ?? '', largest, rounds);
    report('sandbox');
    const servers = [gateway, await sandboxBesideSql(largest)];
    const block = `${about(rounds, browser.version())}

${wholeTable(lines.whole, 'floor')}

${wholeTable(servers, 'beside')}
`;
    process.stdout.write(`\n${block}`);
    if (quick) return;
    await putInto('docs/performance.md', block);
    await putInto('README.md', `${shortTable(lines.short)}\n`);
  } finally {
    await Promise.all([browser.close(), ...[...stages.values()].map((stage) => stage.close())]);
  }
}

async function measureList(browser: Browser, stages: ReadonlyMap<number, Stage>, rounds: number) {
  const samples = new Map<Setting, Record<Side, Figures[]>>(
    settings.map((setting) => [setting, { floor: [], stack: [], console: [] }]),
  );
  for (let round = 1; round <= rounds; round += 1)
    for (const [setting, taken] of samples) {
      report(`round ${round} of ${rounds}: ${setting.name}`);
      const contestants = stages.get(setting.tokens)?.contestants ?? [];
      // Nobody is always the one that comes first.
      for (const contestant of round % 2 === 1 ? contestants : contestants.toReversed())
        taken[contestant.side].push(await visit(browser, contestant, setting));
    }
  const lineOf = ({ setting, figure, aim }: (typeof wanted)[number]): Line => {
    const taken = samples.get(setting);
    const of = (side: Side) => valuesOf(taken?.[side] ?? [], figure);
    const name = `${setting.name}: ${figure}`;
    return {
      name,
      unit: units[figure],
      aim,
      beside: of('floor'),
      stack: of('stack'),
      console: of('console'),
    };
  };
  return { whole: wanted.map(lineOf), short: wanted.filter(({ isShort }) => isShort).map(lineOf) };
}

function valuesOf(visits: readonly Figures[], figure: FigureName): readonly number[] {
  return visits.map((figures) => figures[figure] ?? Number.NaN);
}

/** The script of the stack, built as the console's is. */
async function buildStack(): Promise<string> {
  const outDir = 'dist/bench-stack';
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: 'e2e/bench/stack.tsx', output: { entryFileNames: 'stack.js' } },
    },
  });
  return readFile(`${outDir}/stack.js`, 'utf8');
}

function about(rounds: number, chromiumVersion: string): string {
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
  return `Medians of ${rounds} (first–third quartile), ${date}: Chromium ${chromiumVersion}, Node ${process.versions.node}, ${machine}.`;
}

async function putInto(path: string, block: string): Promise<void> {
  await writeFile(path, replaceBlock(await readFile(path, 'utf8'), block));
  process.stdout.write(`Written into ${path}\n`);
}

const startedAt = performance.now();

/** Progress goes where it does not mix with the tables. */
function report(text: string): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  process.stderr.write(`${seconds.padStart(5)} s  ${text}\n`);
}
