// Uses the console and the floor in turn, as a person does once the list is there, and before.
import type { Browser, BrowserContext } from 'playwright';
import { inFreshContext, type Contestant, type RoundOptions } from './contestant.ts';
import type { Figure } from './figure.ts';
import { measureHold } from './hold.ts';
import { measureOpenings } from './openings.ts';
import { collectSamples, type Samples } from './samples.ts';
import { scroll } from './scroll.ts';
import { loadFigures, openList } from './visit.ts';
import { sortRows, sortWhileLoading, typeWhileLoading, typeWord } from './typing.ts';

/** How many loads are measured for each time that a list is used. */
const loadsPerUse = 4;

/** The medians over several visits of each contestant. */
export async function measureUse(
  browser: Browser,
  contestants: readonly Contestant[],
  { loads, slowdown, tokens, report, fail }: RoundOptions,
): Promise<readonly Figure[]> {
  const samples = collectSamples();
  const rounds = Math.ceil(loads / loadsPerUse);
  for (let round = 1; round <= rounds; round += 1) {
    const about = `${tokens} tokens, CPU 1/${slowdown}, use ${round} of ${rounds}`;
    report(about);
    for (const contestant of round % 2 === 1 ? contestants : contestants.toReversed())
      await inFreshContext(browser, contestant, (context) =>
        use(context, contestant, slowdown, samples),
      ).catch((error: unknown) => fail(`${about}: ${String(error)}`));
  }
  return samples.figures({ tokens, slowdown });
}

async function use(
  context: BrowserContext,
  { side, address }: Contestant,
  slowdown: number,
  samples: Samples,
): Promise<void> {
  const whileLoading = [
    ['filter while loading, key to paint', typeWhileLoading],
    ['sort while loading, click to paint', sortWhileLoading],
  ] as const;
  for (const [name, measure] of whileLoading) {
    const early = await openList(context, address, slowdown);
    for (const ms of await measure(early.page, side)) samples.add(side, name, 'ms', ms);
    await early.page.close();
  }

  const { page, devtools } = await openList(context, address, slowdown);
  await loadFigures(page);
  const hold = await measureHold(page, devtools);
  samples.add(side, 'heap after collection', 'B', hold.heap);
  samples.add(side, 'DOM nodes', 'count', hold.nodes);
  for (const ms of await typeWord(page, side)) samples.add(side, 'filter, key to paint', 'ms', ms);
  for (const ms of await sortRows(page)) samples.add(side, 'sort, click to paint', 'ms', ms);
  if (slowdown === 1) {
    const scrolled = await scroll(page, devtools);
    samples.add(side, 'scrolling, frames dropped', '%', scrolled.dropped);
    samples.add(side, 'scrolling, long tasks', 'count', scrolled.longTasks);
  }
  if (side === 'console')
    for (const { name, ms } of await measureOpenings(page)) samples.add(side, name, 'ms', ms);
}
