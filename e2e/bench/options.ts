// What `npm run bench -- …` can be asked for.

export const parts = ['list', 'gateway'] as const;
export type Part = (typeof parts)[number];

export type BenchOptions = {
  readonly parts: readonly Part[];
  /** The sizes of the account, in tokens, in rising order. */
  readonly tokens: readonly number[];
  /** Cold loads, and as many warm ones, per size and speed of the processor. */
  readonly loads: number;
  /** How many times slower than it is the processor is made. */
  readonly slowdowns: readonly number[];
  /** Whether the result takes the place of the committed one. */
  readonly save: boolean;
};

const usage = `npm run bench -- [options]
  --quick           1,000 tokens, 3 loads, the processor at full speed only
  --stress          100,000 tokens as well
  --tokens=100,1000 these sizes
  --loads=7         so many cold and warm loads
  --only=list       one part or several of: ${parts.join(', ')}
  --save            the result becomes e2e/bench/result.json`;

/** Reads the arguments after the name of the program; throws an Error that says what is wrong and what there is. */
export function readOptions(args: readonly string[]): BenchOptions {
  const named = new Map(args.map(splitArgument));
  const unknown = [...named.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`There is no option ${unknown.join(', ')}.\n${usage}`);
  const quick = named.has('--quick');
  const sizes = readNumbers(named, '--tokens') ?? (quick ? [1000] : [100, 1000, 10_000]);
  return {
    parts: readParts(named.get('--only')),
    tokens: [...new Set(named.has('--stress') ? [...sizes, 100_000] : sizes)].sort((a, b) => a - b),
    loads: readNumbers(named, '--loads')?.[0] ?? (quick ? 3 : 7),
    slowdowns: quick ? [1] : [1, 4],
    save: named.has('--save'),
  };
}

const known = new Set(['--quick', '--stress', '--tokens', '--loads', '--only', '--save']);

function splitArgument(argument: string): readonly [string, string] {
  const [name = '', ...value] = argument.split('=');
  return [name, value.join('=')];
}

function readNumbers(named: ReadonlyMap<string, string>, name: string): readonly number[] | undefined {
  const text = named.get(name);
  if (text === undefined) return undefined;
  const numbers = text.split(',').map(Number);
  if (numbers.every((value) => Number.isInteger(value) && value > 0)) return numbers;
  throw new Error(`${name} takes whole numbers above 0, not "${text}".\n${usage}`);
}

function readParts(text: string | undefined): readonly Part[] {
  if (text === undefined) return parts;
  const wanted = text.split(',');
  const unknown = wanted.filter((name) => !parts.some((part) => part === name));
  if (unknown.length > 0) throw new Error(`There is no part "${unknown.join(', ')}".\n${usage}`);
  return parts.filter((part) => wanted.includes(part));
}
