// How costs grow with the number of tokens: the exponents of the curves through the sizes of one run.
import type { Figure } from './figure.ts';
import { growthExponent } from './statistics.ts';

/** What is fitted; all of it at the machine's own speed. */
const fitted = [
  'first row, cold',
  'list complete, cold',
  'filter, key to paint',
  'sort, click to paint',
  'DOM nodes',
];

/** One figure per cost that was measured at two sizes or more: 0 is a cost that stays, 1 one in proportion. */
export function growthFigures(figures: readonly Figure[]): readonly Figure[] {
  return fitted.flatMap((name) => {
    const sizes = figures.filter((figure) => figure.name === name && figure.slowdown === 1);
    const value = growthExponent(sizes.map((figure) => [figure.tokens ?? 0, figure.value]));
    const beside = growthExponent(sizes.map((figure) => [figure.tokens ?? 0, figure.beside ?? 0]));
    if (value === undefined) return [];
    return [
      {
        part: 'list',
        name: `growth of ${name}`,
        unit: 'exponent',
        value,
        ...(beside === undefined ? {} : { beside }),
      } as const,
    ];
  });
}
