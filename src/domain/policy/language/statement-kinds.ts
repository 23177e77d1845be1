// The kinds of resource that a statement names. LaunchDarkly takes one kind per statement (contract section 12).
import { parseResourceOnce } from './specifier-cache.ts';
import type { Statement } from './statement.ts';

/** What a server says of a statement that names more than one kind, word for word (contract section 12). */
export const mixedKindsText =
  'Resource specifiers in a single statement must represent the same kind of resource.';

/** The kind that a specifier names, as its chain of types (`proj:env:flag`); undefined for a text that is no specifier. */
export function kindNamedBy(text: string): string | undefined {
  const parse = parseResourceOnce(text);
  if (parse.kind === 'specifier') return parse.specifier.kindId;
  // A kind that this program does not know is still a kind.
  return parse.code === 'unknown-kind' ? spelledChain(text) : undefined;
}

/** The kinds that specifiers name, each once, in their order. */
export function kindsNamedBy(patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns.flatMap((text) => kindNamedBy(text) ?? []))];
}

/**
 * Splits a statement into one per kind that it names, in their order. Together they mean the same. A statement stays whole when
 * it has `notResources`, or texts that are no specifiers.
 */
export function splitByKind(statement: Statement): readonly Statement[] {
  const { mode, patterns } = statement.resources;
  if (mode === 'except' || patterns.some((text) => kindNamedBy(text) === undefined)) return [statement];
  return kindsNamedBy(patterns).map((kind) => ({
    ...statement,
    resources: { mode, patterns: patterns.filter((text) => kindNamedBy(text) === kind) },
  }));
}

/** The types of a specifier's segments, joined by colons; empty for a segment whose text names none. */
export function spelledChain(text: string): string {
  return text
    .replaceAll(/\{[^}]*\}?|view:[^,:;]*/g, '')
    .split(':')
    .map((segment) => /^[^/;]*/.exec(segment.trim())?.[0] ?? '')
    .join(':');
}
