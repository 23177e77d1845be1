// Whether one statement takes in all that another does. A yes is sure. A yes that needs several statements or patterns together
// is not found; an exact engine can be given through `LintContext`.
import { matchesPattern } from '#domain/policy/language/pattern.ts';
import { roleAttributeOf } from '#domain/policy/language/resource-match.ts';
import type { ResourceSpecifier } from '#domain/policy/language/resource.ts';
import type { SpecifierSegment } from '#domain/policy/language/resource-segment.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import type { Scope, Statement } from '#domain/policy/language/statement.ts';

/** Compares actions and resources of two statements; their effects do not matter. */
export function coversStatement(outer: Statement, inner: Statement): boolean {
  // Resources first: statements of one policy differ in them more often, and the first difference ends the comparison.
  return (
    coversScope(outer.resources, inner.resources, coversSpecifierText, areSpecifiersApart) &&
    coversScope(outer.actions, inner.actions, coversGlob, areGlobsApart)
  );
}

/** Whether every text that fits the pattern `inner` fits `outer` too. */
export function coversGlob(outer: string, inner: string): boolean {
  // The stars of `inner`, read as ordinary characters, can only be taken in by stars of `outer`.
  return matchesPattern(outer, inner);
}

/** Whether every resource that fits `inner` fits `outer` too. Texts that are no specifiers are never covered. */
export function coversSpecifierText(outer: string, inner: string): boolean {
  const a = specifierOf(outer);
  const b = specifierOf(inner);
  if (a === undefined || b === undefined || a.kindId !== b.kindId) return false;
  return a.segments.every((segment, at) => coversSegment(segment, b.segments[at]));
}

type Compare = (a: string, b: string) => boolean;

function coversScope(outer: Scope, inner: Scope, covers: Compare, areApart: Compare): boolean {
  if (inner.patterns.length === 0 && inner.mode === 'only') return false;
  if (outer.mode === 'only') {
    // What an `except` scope takes in is surely covered only by "everything", which actions alone can spell.
    if (inner.mode === 'except') return outer.patterns.some((pattern) => /^\*+$/.test(pattern));
    return inner.patterns.every((text) => outer.patterns.some((pattern) => covers(pattern, text)));
  }
  return inner.mode === 'only'
    ? inner.patterns.every((text) => outer.patterns.every((excepted) => areApart(excepted, text)))
    : outer.patterns.every((excepted) => inner.patterns.some((pattern) => covers(pattern, excepted)));
}

function coversSegment(outer: SpecifierSegment, inner: SpecifierSegment | undefined): boolean {
  if (inner === undefined) return false;
  return (
    coversName(outer.name, inner.name) &&
    outer.tags.every((tag) => inner.tags.some((other) => coversGlob(tag, other))) &&
    Object.entries(outer.properties).every(([name, value]) => inner.properties[name] === value) &&
    outer.views.every((view) => inner.views.includes(view))
  );
}

function coversName(outer: string, inner: string): boolean {
  if (outer === inner) return true;
  // A role attribute stands for names that are not known here.
  if (roleAttributeOf(outer) !== undefined) return false;
  return roleAttributeOf(inner) === undefined ? coversGlob(outer, inner) : /^\*+$/.test(outer);
}

function areSpecifiersApart(a: string, b: string): boolean {
  const left = specifierOf(a);
  const right = specifierOf(b);
  if (left === undefined || right === undefined) return false;
  if (left.kindId !== right.kindId) return true;
  return left.segments.some((segment, at) => {
    const other = right.segments[at];
    if (other === undefined) return false;
    const known = roleAttributeOf(segment.name) === undefined && roleAttributeOf(other.name) === undefined;
    return known && areGlobsApart(segment.name, other.name);
  });
}

/** Surely no text fits both: before the first star, or after the last, they differ. */
function areGlobsApart(a: string, b: string): boolean {
  if (!a.includes('*')) return !matchesPattern(b, a);
  if (!b.includes('*')) return !matchesPattern(a, b);
  const [headA, headB] = [a.slice(0, a.indexOf('*')), b.slice(0, b.indexOf('*'))];
  const [tailA, tailB] = [a.slice(a.lastIndexOf('*') + 1), b.slice(b.lastIndexOf('*') + 1)];
  return (
    !(headA.startsWith(headB) || headB.startsWith(headA)) || !(tailA.endsWith(tailB) || tailB.endsWith(tailA))
  );
}

function specifierOf(text: string): ResourceSpecifier | undefined {
  const parse = parseResourceOnce(text);
  return parse.kind === 'specifier' ? parse.specifier : undefined;
}
