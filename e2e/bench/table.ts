// The figures of a run for reading, in columns that line up.
import { aimOf } from './aims.ts';
import { ratioOf, type Figure } from './figure.ts';
import { quantity } from './quantity.ts';

const heads = ['figure', 'tokens', 'CPU', 'console', 'beside', 'ratio', 'aim', ''];

/** A table of figures; those with an aim end with whether it is met. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const ratio = ratioOf(figure);
    const aim = aimOf(figure);
    return [
      figure.name,
      figure.tokens?.toLocaleString('en') ?? '',
      figure.slowdown === undefined ? '' : `1/${figure.slowdown}`,
      quantity(figure.value, figure.unit),
      figure.beside === undefined ? '' : quantity(figure.beside, figure.unit),
      ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
      aim?.text ?? '',
      aim === undefined ? '' : aim.met ? 'met' : 'MISSED',
    ];
  });
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [heads, ...rows]
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function pad(cell: string, width: number, column: number): string {
  const isWords = column === 0 || column === heads.length - 1;
  return isWords ? cell.padEnd(width) : cell.padStart(width);
}
