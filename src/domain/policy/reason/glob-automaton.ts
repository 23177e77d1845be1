// Several globs read one name at the same time: their product automaton, explored breadth first.
//
// A glob is its literal characters with a mark where `*` stands. Its state is "how many literals are matched". A state of the
// product is the set of live (glob, state) positions. Two facts keep it small. A position that lags behind another one at a star
// of its glob is dropped. The other accepts all that it does. All characters that no live position waits for behave alike, so one
// stands for all.

import type { WorkBudget } from './work-budget.ts';

type Glob = {
  readonly literals: readonly string[];
  /** `loops[n]`: a star stands before literal n (or, for the last n, at the end), so any character may pass. */
  readonly loops: readonly boolean[];
};

/** A live position: the glob's number and how many of its literals are matched. */
type Position = readonly [glob: number, matched: number];

export type MatchClass = {
  /** The shortest non-empty name that matches exactly `matches`. */
  readonly name: string;
  /** The globs that match it, as ascending indexes into the list given. */
  readonly matches: readonly number[];
};

/**
 * Sorts all non-empty names by which of `patterns` match them. Gives one entry per combination that occurs, each with a shortest
 * name. No pattern tells two names of one entry apart.
 */
export function classifyNames(patterns: readonly string[], budget: WorkBudget): MatchClass[] {
  const globs = patterns.map(readGlob);
  const found = new Map<string, MatchClass>();
  const seen = new Set<string>();
  let frontier: { name: string; positions: readonly Position[] }[] = [
    {
      name: '',
      positions: settle(
        globs,
        globs.map((_, glob): Position => [glob, 0]),
      ),
    },
  ];
  while (frontier.length > 0) {
    const next: typeof frontier = [];
    for (const { name, positions } of frontier) {
      for (const character of telling(globs, positions)) {
        budget.spend(1 + positions.length);
        const reached = advance(globs, positions, character);
        const key = reached.join(';');
        if (seen.has(key)) continue;
        seen.add(key);
        const longer = name + character;
        next.push({ name: longer, positions: reached });
        const matches = reached.filter((position) => isAccepting(globs, position)).map(([glob]) => glob);
        const matchKey = matches.join();
        if (!found.has(matchKey)) found.set(matchKey, { name: longer, matches });
      }
    }
    frontier = next;
  }
  return [...found.values()];
}

function readGlob(pattern: string): Glob {
  const literals: string[] = [];
  const loops = [false];
  for (const character of pattern) {
    if (character === '*') loops[literals.length] = true;
    else {
      literals.push(character);
      loops[literals.length] = false;
    }
  }
  return { literals, loops };
}

function isAccepting(globs: readonly Glob[], [glob, matched]: Position): boolean {
  return globs[glob]?.literals.length === matched;
}

function advance(
  globs: readonly Glob[],
  positions: readonly Position[],
  character: string,
): readonly Position[] {
  const reached: Position[] = [];
  for (const position of positions) {
    const [number, matched] = position;
    const glob = globs[number];
    if (glob?.loops[matched] === true) reached.push(position);
    if (glob?.literals[matched] === character) reached.push([number, matched + 1]);
  }
  return settle(globs, reached);
}

/** Drops the positions behind a later star of the same glob. Positions of one glob arrive in ascending order. */
function settle(globs: readonly Glob[], positions: readonly Position[]): readonly Position[] {
  const kept: Position[] = [];
  for (const position of positions) {
    const [number, matched] = position;
    const repeats = kept.at(-1);
    if (repeats?.[0] === number && repeats[1] === matched) continue;
    if (globs[number]?.loops[matched] === true) {
      while (kept.at(-1)?.[0] === number) kept.pop();
    }
    kept.push(position);
  }
  return kept;
}

/** One character that no live position waits for, then each that some position does. */
function telling(globs: readonly Glob[], positions: readonly Position[]): readonly string[] {
  const awaited = new Set<string>();
  for (const [number, matched] of positions) {
    const literal = globs[number]?.literals[matched];
    if (literal !== undefined) awaited.add(literal);
  }
  return [characterOutside(awaited), ...awaited];
}

const readableCharacters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A readable character that is not in `taken`; when all of those are, the first free one after them. */
export function characterOutside(taken: ReadonlySet<string>): string {
  for (const character of readableCharacters) if (!taken.has(character)) return character;
  let code = 0xc0;
  while (taken.has(String.fromCodePoint(code))) code += 1;
  return String.fromCodePoint(code);
}
