// The list in the browser, at every size and speed.
import { chromium } from 'playwright';
import { chromiumArguments, findChromium } from '../../src/launch/chromium.mjs';
import { readTokens, signIn, startAccount } from './account.ts';
import { startBareServer } from './bare-process.ts';
import type { Figure } from './figure.ts';
import type { Contestant } from './contestant.ts';
import { measureLoads } from './load-rounds.ts';
import { measureUse } from './use-rounds.ts';
import type { BenchOptions } from './options.ts';

type ListResult = { readonly chromium: string; readonly figures: readonly Figure[] };

/** Measures the console beside the floor. `report` is told what goes on. */
export async function benchList(
  { tokens, loads, slowdowns }: BenchOptions,
  report: (text: string) => void,
): Promise<ListResult> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...chromiumArguments],
  });
  const figures: Figure[] = [];
  try {
    for (const size of tokens) {
      report(`${size} tokens: starting the console and the floor`);
      const server = await startAccount(size);
      const floor = await startBareServer({
        '/tokens.json': JSON.stringify({ items: await readTokens(server) }),
      });
      const contestants: readonly Contestant[] = [
        { side: 'console', address: `${server.address}/tokens`, cookie: await signIn(server.address) },
        { side: 'floor', address: floor.address },
      ];
      try {
        for (const slowdown of slowdowns) {
          const round = { loads, slowdown, tokens: size, report };
          figures.push(
            ...(await measureLoads(browser, contestants, round)),
            ...(await measureUse(browser, contestants, round)),
          );
        }
      } finally {
        await Promise.all([server.stop(), floor.stop()]);
      }
    }
    return { chromium: browser.version(), figures };
  } finally {
    await browser.close();
  }
}
