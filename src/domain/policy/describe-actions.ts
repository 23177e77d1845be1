// The actions of a statement in plain words.
import { isGlob } from './pattern.ts';
import type { Scope } from './statement.ts';
import { joinFirst } from './word-list.ts';

const spelledOut = 4;

/** Which actions the scope takes in, to follow "Allows" or "Denies": `every action`, `updateOn and updateRules`. */
export function describeActions({ mode, patterns }: Scope): string {
  const all = patterns.includes('*');
  if (mode === 'only') {
    return all ? 'every action' : list(patterns, 'actions');
  }
  return all ? 'no action at all' : `every action except ${list(patterns, 'those')}`;
}

/** Exact names come first, so that no name reads as part of the words about a pattern. */
function list(patterns: readonly string[], subject: string): string {
  const names = patterns.filter((pattern) => !isGlob(pattern));
  const globs = patterns.filter(isGlob).map((pattern) => describeGlob(pattern, subject));
  return joinFirst([...new Set([...names, ...globs])], spelledOut, 'actions');
}

function describeGlob(pattern: string, subject: string): string {
  const fixed = pattern.replaceAll('*', '');
  if (pattern === `${fixed}*`) {
    return `${subject} starting with ${fixed}`;
  }
  if (pattern === `*${fixed}`) {
    return `${subject} ending with ${fixed}`;
  }
  return pattern === `*${fixed}*` ? `${subject} containing ${fixed}` : `${subject} matching ${pattern}`;
}
