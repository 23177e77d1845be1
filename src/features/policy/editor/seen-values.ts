// Names from other policies, so that nobody has to remember how a project key is spelt.
import { onceForEach } from '#domain/computing/once-for-each.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';

export type SeenValue = { readonly value: string; readonly count: number };

export type SeenValues = {
  /** Names by type of segment, such as `proj` or `flag`, the most frequent first. */
  readonly names: ReadonlyMap<string, readonly SeenValue[]>;
  readonly tags: ReadonlyMap<string, readonly SeenValue[]>;
  readonly views: readonly SeenValue[];
};

/** The names, tags and views in these specifiers, collected once per list. Unreadable specifiers and `*` are left out. */
export const seenValuesIn = onceForEach(collectSeenValues);

function collectSeenValues(specifiers: readonly string[]): SeenValues {
  const names = new Map<string, Map<string, number>>();
  const tags = new Map<string, Map<string, number>>();
  const views = new Map<string, number>();
  for (const text of specifiers) {
    const parse = parseResourceOnce(text);
    if (parse.kind === 'problem') continue;
    for (const segment of parse.specifier.segments) {
      if (segment.name !== '' && segment.name !== '*') count(inner(names, segment.type), segment.name);
      for (const tag of segment.tags) count(inner(tags, segment.type), tag);
      for (const view of segment.views) count(views, view);
    }
  }
  return { names: sortedEach(names), tags: sortedEach(tags), views: sorted(views) };
}

function inner(outer: Map<string, Map<string, number>>, type: string): Map<string, number> {
  const known = outer.get(type) ?? new Map<string, number>();
  outer.set(type, known);
  return known;
}

function count(values: Map<string, number>, value: string) {
  values.set(value, (values.get(value) ?? 0) + 1);
}

function sortedEach(outer: ReadonlyMap<string, ReadonlyMap<string, number>>) {
  return new Map([...outer].map(([type, values]) => [type, sorted(values)]));
}

function sorted(values: ReadonlyMap<string, number>): readonly SeenValue[] {
  return [...values]
    .map(([value, times]) => ({ value, count: times }))
    .toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
