// How far a statement's resources reach into one kind of resource, told without a concrete thing at hand.
import { coversWholeKind } from './resource-breadth.ts';
import type { ResourceParse } from './resource.ts';
import { parseResourceOnce } from './specifier-cache.ts';
import type { Scope } from './statement.ts';

/** Whether the scope surely takes in every resource of the kind. */
export function takesAll({ mode, patterns }: Scope, kindId: string): boolean {
  const parses = patterns.map(parseResourceOnce);
  return mode === 'only'
    ? parses.some((parse) => isWhole(parse, kindId))
    : parses.every((parse) => parse.kind === 'specifier' && parse.specifier.kindId !== kindId);
}

/** Whether the scope may take in some resource of the kind. */
export function mayTouch({ mode, patterns }: Scope, kindId: string): boolean {
  const parses = patterns.map(parseResourceOnce);
  return mode === 'only'
    ? parses.some((parse) => parse.kind === 'specifier' && parse.specifier.kindId === kindId)
    : !parses.some((parse) => isWhole(parse, kindId));
}

function isWhole(parse: ResourceParse, kindId: string): boolean {
  return parse.kind === 'specifier' && parse.specifier.kindId === kindId && coversWholeKind(parse.specifier);
}
