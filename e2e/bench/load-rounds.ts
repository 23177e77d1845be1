// Loads the console and the floor in turn, cold and warm: a machine that is busy for a while is busy for both.
import type { Browser, BrowserContext } from 'playwright';
import { inFreshContext, type Contestant, type RoundOptions } from './contestant.ts';
import { collectSamples, type Samples } from './samples.ts';
import type { Figure } from './figure.ts';
import { loadFigures, openList, type LoadFigures } from './visit.ts';

/** The medians of so many cold loads and as many warm ones of each contestant. */
export async function measureLoads(
  browser: Browser,
  contestants: readonly Contestant[],
  { loads, slowdown, tokens, report, fail }: RoundOptions,
): Promise<readonly Figure[]> {
  const samples = collectSamples();
  for (let round = 1; round <= loads; round += 1) {
    const about = `${tokens} tokens, CPU 1/${slowdown}, load ${round} of ${loads}`;
    report(about);
    // Neither is always the one that comes second.
    const order = round % 2 === 1 ? contestants : contestants.toReversed();
    for (const contestant of order)
      await inFreshContext(browser, contestant, (context) =>
        loadTwice(context, contestant, slowdown, samples),
      ).catch((error: unknown) => fail(`${about}: ${String(error)}`));
  }
  return samples.figures({ tokens, slowdown });
}

async function loadTwice(
  context: BrowserContext,
  contestant: Contestant,
  slowdown: number,
  samples: Samples,
): Promise<void> {
  for (const state of ['cold', 'warm'] as const) {
    const { page } = await openList(context, contestant.address, slowdown);
    keep(samples, contestant, state, await loadFigures(page));
    await page.close();
  }
}

function keep(
  samples: Samples,
  { side, isIsolated }: Contestant,
  state: 'cold' | 'warm',
  { times, weights }: LoadFigures,
): void {
  const add = (name: string, unit: Figure['unit'], value: number) =>
    samples.add(side, `${name}, ${state}`, unit, value);
  // Such a page waits until its process has started, whatever is in it: it is measured beside both floors.
  if (isIsolated) add('first contentful paint, isolated', 'ms', times.firstPaint);
  if (isIsolated && side === 'floor') return;
  add('first contentful paint', 'ms', times.firstPaint);
  add('largest contentful paint', 'ms', times.largestPaint);
  add('first row', 'ms', times.firstRow);
  add('ready to search', 'ms', times.ready);
  add('list complete', 'ms', times.complete);
  add('total blocking time', 'ms', times.blocking);
  add('layout shift', 'score', times.shift);
  if (state === 'warm') {
    add('everything over the wire', 'B', sum(Object.values(weights.bytes)));
    return;
  }
  for (const [kind, bytes] of Object.entries(weights.bytes)) add(kind, 'B', bytes);
  add('requests less further pages', 'count', weights.requests - weights.furtherPages);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
