// What is measured and what is aimed at: each line of the tables in README.md and docs/performance.md.

export type Setting = {
  /** As it stands in the tables. */
  readonly name: string;
  readonly tokens: number;
  /** How many times the processor is slowed down. */
  readonly slowdown: 1 | 4;
  readonly wire: 'loopback' | 'slow';
  /** The list is also typed into, sorted and scrolled. */
  readonly isUsed?: true;
};

const thousand = { name: '1,000 tokens', tokens: 1000, slowdown: 1, wire: 'loopback' } as const;
const tenThousand = { name: '10,000 tokens', tokens: 10_000, slowdown: 1, wire: 'loopback' } as const;
const many: Setting = { ...tenThousand, isUsed: true };
const manySlowed = { ...tenThousand, name: '10,000 tokens, processor slowed 4×', slowdown: 4 } as const;
const thousandFar = { ...thousand, name: '1,000 tokens, 10 Mbit/s and 40 ms', wire: 'slow' } as const;
const manyFar = { ...tenThousand, name: '10,000 tokens, 10 Mbit/s and 40 ms', wire: 'slow' } as const;

export const settings: readonly Setting[] = [thousand, many, manySlowed, thousandFar, manyFar];

export const units = {
  'first paint': 'ms',
  'first row': 'ms',
  'list complete': 'ms',
  'largest paint': 'ms',
  'blocking time': 'ms',
  'a key to its rows': 'ms',
  'a sort to its rows': 'ms',
  'frames dropped in 5 s of the wheel': '%',
  'bytes of the list': 'kB',
} as const;

export type Unit = 'ms' | '%' | 'kB';
export type FigureName = keyof typeof units;
export type Figures = Partial<Record<FigureName, number>>;

/** At most so many times what it is beside, or at most so much in the figure's own unit. */
export type Aim = { readonly times: number } | { readonly most: number };

export type Wanted = {
  readonly setting: Setting;
  readonly figure: FigureName;
  readonly aim?: Aim;
  /** In the small table of the README as well. */
  readonly isShort?: true;
};

const isShort = true;

export const wanted: readonly Wanted[] = [
  { setting: thousand, figure: 'first paint', aim: { times: 1.2 } },
  { setting: thousand, figure: 'first row', aim: { times: 2.2 }, isShort },
  { setting: thousand, figure: 'list complete', isShort },
  { setting: many, figure: 'first paint', aim: { times: 1.2 } },
  { setting: many, figure: 'first row', aim: { times: 1.2 }, isShort },
  { setting: many, figure: 'list complete', aim: { times: 3 }, isShort },
  { setting: many, figure: 'largest paint', aim: { times: 1.5 } },
  { setting: many, figure: 'blocking time', aim: { most: 150 } },
  { setting: many, figure: 'a key to its rows', aim: { times: 2 }, isShort },
  { setting: many, figure: 'a sort to its rows', aim: { times: 2.5 } },
  { setting: many, figure: 'frames dropped in 5 s of the wheel', aim: { most: 1 } },
  { setting: many, figure: 'bytes of the list', aim: { most: 1100 } },
  { setting: manySlowed, figure: 'largest paint', aim: { times: 1.5 } },
  { setting: manySlowed, figure: 'blocking time', aim: { most: 600 } },
  { setting: manySlowed, figure: 'list complete' },
  { setting: thousandFar, figure: 'first paint' },
  { setting: thousandFar, figure: 'first row', aim: { times: 1.8 } },
  { setting: thousandFar, figure: 'list complete', aim: { times: 4 } },
  { setting: manyFar, figure: 'first row', aim: { times: 0.6 }, isShort },
  { setting: manyFar, figure: 'list complete', aim: { times: 1.5 }, isShort },
];
