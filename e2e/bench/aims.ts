// What the console is held to, as far as this bench measures it.
import { ratioOf, type Figure } from './figure.ts';
import { quantity } from './quantity.ts';

type Aim = {
  readonly name: string;
  readonly tokens?: readonly number[];
  readonly slowdown?: number;
  /** At most so many times what it is measured beside. */
  readonly ratio?: number;
  /** At most so much, in the figure's own unit. */
  readonly most?: number;
};

const kilobyte = 1000;
const megabyte = 1000 * kilobyte;

export const aims: readonly Aim[] = [
  { name: 'first contentful paint, cold', slowdown: 1, ratio: 1.5 },
  { name: 'first contentful paint, isolated, cold', slowdown: 1, ratio: 1.5 },
  { name: 'layout shift, cold', most: 0 },
  { name: 'first row, cold', tokens: [100, 1000], slowdown: 1, ratio: 3 },
  { name: 'first row, cold', tokens: [10_000], slowdown: 1, ratio: 1.5 },
  { name: 'first row, cold', tokens: [100, 1000], slowdown: 4, ratio: 3.5 },
  { name: 'first row, cold', tokens: [10_000], slowdown: 4, ratio: 2 },
  { name: 'scripts, cold', most: 210 * kilobyte },
  { name: 'requests less further pages, cold', most: 12 },
  { name: 'list complete, cold', tokens: [10_000], slowdown: 1, ratio: 4 },
  { name: 'filter, key to paint', tokens: [10_000], slowdown: 1, ratio: 3 },
  { name: 'filter, key to paint', tokens: [100_000], slowdown: 1, ratio: 8 },
  { name: 'filter while loading, key to paint', tokens: [10_000], slowdown: 1, ratio: 3 },
  { name: 'sort, click to paint', tokens: [10_000], slowdown: 1, ratio: 3 },
  { name: 'sort while loading, click to paint', tokens: [10_000], slowdown: 1, ratio: 3 },
  { name: 'scrolling, frames dropped', most: 1 },
  { name: 'scrolling, long tasks', most: 0 },
  { name: 'heap after collection', tokens: [100, 1000, 10_000], most: 60 * megabyte },
  { name: 'heap after collection', tokens: [100_000], most: 400 * megabyte },
  { name: 'DOM nodes', most: 2500 },
  { name: 'opening a token, again', slowdown: 1, most: 100 },
  { name: 'opening the form of a new token, again', slowdown: 1, most: 100 },
  { name: 'opening the reset dialog, again', slowdown: 1, most: 100 },
  { name: 'opening the JSON editor, again', slowdown: 1, most: 100 },
  { name: 'opening the access matrix, again', slowdown: 1, most: 100 },
  { name: 'returning to the list', slowdown: 1, most: 100 },
  { name: 'growth of list complete, cold', most: 1 },
  { name: 'growth of filter, key to paint', most: 1 },
  { name: 'gateway beside a bare proxy, list, rate', ratio: 1.2 },
  { name: 'gateway beside a bare proxy, get, rate', ratio: 1.2 },
  { name: 'ten lists of 100 in the sandbox beside their SQL', tokens: [10_000], ratio: 2 },
];

/** The aim that a figure is held to, in words and whether it is met; undefined where there is none. */
export function aimOf(figure: Figure): { readonly text: string; readonly met: boolean } | undefined {
  const aim = aims.find((candidate) => isFor(candidate, figure));
  const ratio = ratioOf(figure);
  if (aim?.ratio !== undefined && ratio !== undefined)
    return { text: `≤ ${aim.ratio}×`, met: ratio <= aim.ratio };
  const most = aim?.most ?? figure.most;
  if (most === undefined) return undefined;
  return { text: `≤ ${quantity(most, figure.unit)}`, met: figure.value <= most };
}

function isFor({ name, tokens, slowdown }: Aim, figure: Figure): boolean {
  return (
    name === figure.name &&
    (tokens === undefined || (figure.tokens !== undefined && tokens.includes(figure.tokens))) &&
    (slowdown === undefined || slowdown === figure.slowdown)
  );
}
