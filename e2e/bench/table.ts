// The figures of a run for reading, in columns that line up.
import { aimOf } from './aims.ts';
import { ratioOf, type Figure, type Unit } from './figure.ts';

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

/** A value with its unit, in the few digits that mean something. */
export function quantity(value: number, unit: Unit): string {
  switch (unit) {
    case 'ms':
      return `${value.toFixed(value < 20 ? 1 : 0)} ms`;
    case 'B':
      return value >= 1e6 ? `${(value / 1e6).toFixed(1)} MB` : `${(value / 1e3).toFixed(1)} kB`;
    case '%':
      return `${value.toFixed(1)} %`;
    case 'score':
      return value.toFixed(4);
    case 'exponent':
      return value.toFixed(2);
    case 'requests/s':
      return `${Math.round(value).toLocaleString('en')}/s`;
    case 'count':
      return Math.round(value).toLocaleString('en');
    default:
      return unit satisfies never;
  }
}

function pad(cell: string, width: number, column: number): string {
  const isWords = column === 0 || column === heads.length - 1;
  return isWords ? cell.padEnd(width) : cell.padStart(width);
}
