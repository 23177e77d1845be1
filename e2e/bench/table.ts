// Many measurements of the same thing as one line of a table in Markdown.
import type { Aim, Unit } from './lines.ts';

export type Line = {
  readonly name: string;
  readonly unit: Unit;
  readonly aim?: Aim | undefined;
  /** What the console is measured beside, */
  readonly beside: readonly number[];
  /** and the least page of the same libraries, where there is one. */
  readonly stack?: readonly number[];
  readonly console: readonly number[];
};

/** Below this a figure that others are measured beside is no measure. */
const minBeside = 3;

/** The value below which a share `q` in [0, 1] of the values lies, between two of them when need be; NaN without values. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Every line with its spread (first to third quartile), ratio and aim. */
export function wholeTable(lines: readonly Line[], besideHead: 'floor' | 'beside'): string {
  const hasStack = lines.some(({ stack }) => stack !== undefined);
  return markdown(
    ['', besideHead, ...(hasStack ? ['stack'] : []), 'console', 'ratio', 'aim'],
    lines.map((line) => [
      `${line.name}, ${line.unit}`,
      withSpread(line.beside),
      ...(line.stack ? [withSpread(line.stack)] : []),
      withSpread(line.console),
      ratioWords(line),
      aimWords(line),
    ]),
  );
}

/** The medians alone. */
export function shortTable(lines: readonly Line[]): string {
  return markdown(
    ['', 'floor', 'console', 'ratio', 'aim'],
    lines.map((line) => [
      `${line.name}, ${line.unit}`,
      shorten(median(line.beside)),
      shorten(median(line.console)),
      ratioWords(line),
      aimWords(line),
    ]),
  );
}

function markdown(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function withSpread(values: readonly number[]): string {
  const [low = '', middle = '', high = ''] = [0.25, 0.5, 0.75].map((q) => shorten(quantile(values, q)));
  return low === high ? middle : `${middle} (${low}–${high})`;
}

function shorten(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 20 ? 1 : 0 });
}

/** Undefined beside next to nothing. */
function ratioOf({ beside, console }: Line): number | undefined {
  return median(beside) < minBeside ? undefined : median(console) / median(beside);
}

function ratioWords(line: Line): string {
  const ratio = ratioOf(line);
  return ratio === undefined ? '' : `**${ratio.toFixed(2)}**`;
}

function aimWords(line: Line): string {
  const { aim, unit, console } = line;
  if (aim === undefined) return '';
  const [limit, value, words] =
    'times' in aim
      ? [aim.times, ratioOf(line) ?? 0, `≤ ${aim.times}`]
      : [aim.most, median(console), `≤ ${aim.most.toLocaleString('en')} ${unit}`];
  return value <= limit ? words : `${words}, missed`;
}

const begin = '<!-- From here on written by npm run bench -->';
const end = '<!-- Up to here -->';

/** Puts `block` between the two marks of a document. Throws when they are not there. */
export function replaceBlock(text: string, block: string): string {
  const [before, rest] = text.split(`${begin}\n`);
  const after = rest?.split(`${end}\n`)[1];
  if (before === undefined || after === undefined) throw new Error(`the document has no place for the table`);
  return `${before}${begin}\n${block}\n${end}\n${after}`;
}
