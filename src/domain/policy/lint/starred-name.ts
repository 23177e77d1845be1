import { onceForEach } from '#domain/computing/once-for-each.ts';
import { isGlob } from '#domain/policy/language/pattern.ts';
import { formatResource } from '#domain/policy/language/resource.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import { repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';
import { isResourceList } from './statement-view.ts';

/** A name such as `*storefront-web`, where `storefront-web` is used elsewhere. The star was probably left over. */
export const starredName: LintRule = ({ statements, seen }) => {
  const known = namesIn(seen);
  return statements.flatMap(({ index, lists }) =>
    lists.filter(isResourceList).flatMap(({ entries }) =>
      entries.flatMap(({ text, node, pointer }) => {
        const parse = parseResourceOnce(text);
        if (parse.kind === 'problem') return [];
        const { segments } = parse.specifier;
        const meant = segments.map((segment) =>
          segment.name.startsWith('*') && known.has(`${segment.type}/${segment.name.slice(1)}`)
            ? { ...segment, name: segment.name.slice(1) }
            : segment,
        );
        const starred = segments.find((segment, depth) => segment !== meant[depth]);
        if (starred === undefined) return [];
        const repaired = formatResource({ ...parse.specifier, segments: meant });
        const range = { from: node.from, to: node.to };
        return [
          {
            code: 'starred-name',
            severity: 'warning',
            message: `${starred.type}/${starred.name} matches every name ending in ${starred.name.slice(1)}, which is used elsewhere without the *.`,
            pointer,
            statement: index,
            range,
            ...repairWith(`Change to ${repaired}`, { ...range, insert: JSON.stringify(repaired) }),
          },
        ];
      }),
    ),
  );
};

/** The exact names in specifiers with their types, as in `proj/storefront-web`. */
const namesIn = onceForEach(
  (specifiers: readonly string[]): ReadonlySet<string> =>
    new Set(
      specifiers.flatMap((text) => {
        const parse = parseResourceOnce(text);
        if (parse.kind === 'problem') return [];
        return parse.specifier.segments
          .filter(({ name }) => name !== '' && !isGlob(name))
          .map(({ type, name }) => `${type}/${name}`);
      }),
    ),
);
