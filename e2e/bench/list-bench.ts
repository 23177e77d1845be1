// The list in the browser, at every size and speed.
import { chromium, type Browser } from 'playwright';
import { chromiumArguments, findChromium } from '../../src/launch/chromium.mjs';
import { readTokens, signIn, startAccount } from './account.ts';
import { startBareServer } from './bare-process.ts';
import { isolatedFloorPath } from './bare-server.ts';
import type { Figure } from './figure.ts';
import type { Contestant } from './contestant.ts';
import { measureLoads } from './load-rounds.ts';
import { measureUse } from './use-rounds.ts';
import type { BenchOptions } from './options.ts';

type Report = (text: string) => void;

export type ListResult = {
  readonly chromium: string;
  readonly figures: readonly Figure[];
  /** What could not be measured, and why. */
  readonly failures: readonly string[];
};

/** Above this many tokens a load takes so long that a few must do, at the machine's own speed. */
const large = 10_000;
const whenLarge = { loads: 3, slowdowns: [1] };

/** Measures the console beside the floor. `report` is told what goes on. */
export async function benchList(options: BenchOptions, report: Report): Promise<ListResult> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...chromiumArguments],
  });
  const figures: Figure[] = [];
  const failures: string[] = [];
  try {
    for (const size of options.tokens) {
      try {
        const fail = (text: string) => failures.push(text);
        figures.push(...(await benchSize(browser, size, options, report, fail)));
      } catch (error) {
        failures.push(`${size} tokens: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return { chromium: browser.version(), figures, failures };
  } finally {
    await browser.close();
  }
}

async function benchSize(
  browser: Browser,
  tokens: number,
  options: BenchOptions,
  report: Report,
  fail: Report,
) {
  report(`${tokens} tokens: starting the console and the floor`);
  const server = await startAccount(tokens);
  const floor = await startBareServer({
    '/tokens.json': JSON.stringify({ items: await readTokens(server) }),
  });
  const { loads, slowdowns } = tokens > large ? whenLarge : options;
  const figures: Figure[] = [];
  try {
    const contestants: readonly Contestant[] = [
      {
        side: 'console',
        address: `${server.address}/tokens`,
        cookie: (await signIn(server.address)).cookie,
        isIsolated: true,
      },
      { side: 'floor', address: floor.address, isIsolated: false },
    ];
    const isolatedFloor: Contestant = {
      side: 'floor',
      address: `${floor.address}${isolatedFloorPath}`,
      isIsolated: true,
    };
    for (const slowdown of slowdowns) {
      const round = { loads, slowdown, tokens, report, fail };
      figures.push(
        ...(await measureLoads(browser, [...contestants, isolatedFloor], round)),
        ...(await measureUse(browser, contestants, round)),
      );
    }
    return figures;
  } finally {
    await Promise.all([server.stop(), floor.stop()]);
  }
}
