// Changes to one resource specifier by its segments. A change that would make it invalid is not made.
import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import type { ResourceKind } from '#domain/policy/language/catalogue.ts';
import { formatResource, parseResource } from '#domain/policy/language/resource.ts';
import type { ResourceSpecifier } from '#domain/policy/language/resource.ts';
import type { SpecifierSegment } from '#domain/policy/language/resource-segment.ts';
import { resourceNoun } from '#domain/policy/words/resource-noun.ts';

/** The specifier with another segment at `depth`, as text; a problem when the new segment would not parse back unchanged. */
export function withSegment(
  specifier: ResourceSpecifier,
  depth: number,
  segment: SpecifierSegment,
): { readonly text: string; readonly problem: string | undefined } {
  const segments = specifier.segments.map((one, index) => (index === depth ? segment : one));
  const text = formatResource({ ...specifier, segments });
  const parse = parseResource(text);
  if (parse.kind === 'problem')
    return { text, problem: parse.message.replace(/^.*?at character \d+: /s, '') };
  const read = parse.specifier.segments[depth];
  const isSame = parse.specifier.segments.length === segments.length && isSameSegment(read, segment);
  return { text, problem: isSame ? undefined : 'names and tags can’t contain colons, semicolons or commas.' };
}

function isSameSegment(a: SpecifierSegment | undefined, b: SpecifierSegment): boolean {
  return a?.name === b.name && a.tags.join() === b.tags.join() && a.views.join() === b.views.join();
}

/** The same scope for another kind of resource: segments that both kinds have are kept. */
export function withKind(specifier: ResourceSpecifier | undefined, kind: ResourceKind): string {
  const fresh = parseResource(kind.specifier);
  if (fresh.kind === 'problem') return kind.specifier;
  const segments = fresh.specifier.segments.map((segment, depth) => {
    const chain = kind.id.split(':').slice(0, depth + 1);
    const known = specifier?.segments[depth];
    const sameChain =
      specifier?.kindId
        .split(':')
        .slice(0, depth + 1)
        .join(':') === chain.join(':');
    return sameChain && known !== undefined ? known : segment;
  });
  return formatResource({ kindId: kind.id, segments });
}

/** The kind of resource that the segment at `depth` names: for `proj/a:env/b` at 1 the environment. */
export function segmentKind(specifier: ResourceSpecifier, depth: number): ResourceKind | undefined {
  return findResourceKind(segmentKindId(specifier, depth));
}

/** The noun for that resource: `project` for one, `projects` for many. */
export function segmentNoun(specifier: ResourceSpecifier, depth: number): { one: string; many: string } {
  return resourceNoun(segmentKindId(specifier, depth));
}

function segmentKindId(specifier: ResourceSpecifier, depth: number): string {
  return specifier.kindId
    .split(':')
    .slice(0, depth + 1)
    .join(':');
}
