import {
  findAction,
  findKindsOfType,
  findResourceKind,
  type ResourceKind,
  resourceKinds,
} from '#domain/policy/language/catalogue.ts';
import { isGlob, matchesPattern } from '#domain/policy/language/pattern.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import { closestWord } from './closest-word.ts';
import { type Finding, repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';
import { type EntryView, isResourceList, listOf, type StatementView } from './statement-view.ts';

/** An action that is not known on any kind of resource the statement is about. Kept: the vendor adds several a month (trap 43). */
export const unknownAction: LintRule = ({ statements }) =>
  statements.flatMap((view) => {
    const kinds = kindsOf(view);
    if (kinds === undefined) return [];
    return view.lists
      .filter((list) => !isResourceList(list))
      .flatMap(({ entries }) => entries)
      .filter(({ text }) => !isKnown(text, kinds))
      .map((entry): Finding => ({
        code: 'unknown-action',
        // The API refuses an empty entry. A name may just be newer than this program.
        severity: isBlank(entry.text) ? 'error' : 'warning',
        message: isBlank(entry.text) ? emptyEntry : messageFor(entry.text, kinds),
        pointer: entry.pointer,
        statement: view.index,
        range: { from: entry.node.from, to: entry.node.to },
        ...repairOf(entry, kinds),
      }));
  });

const emptyEntry = 'This entry is empty. Enter an action or remove it.';

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** The kinds that a statement is about; undefined when some of its resources cannot be read. */
function kindsOf(view: StatementView): readonly ResourceKind[] | undefined {
  const resources = listOf(view, 'resources')?.entries ?? [];
  if (resources.length === 0) return resourceKinds;
  const kinds = resources.map(({ text }) => {
    const parse = parseResourceOnce(text);
    return parse.kind === 'specifier' ? findResourceKind(parse.specifier.kindId) : undefined;
  });
  return kinds.includes(undefined) ? undefined : kinds.filter((kind) => kind !== undefined);
}

function isKnown(pattern: string, kinds: readonly ResourceKind[]): boolean {
  if (/^\*+$/.test(pattern) || kinds.some(({ id }) => findAction(id, pattern) !== undefined)) return true;
  return (
    isGlob(pattern) && kinds.some(({ actions }) => actions.some(({ name }) => matchesPattern(pattern, name)))
  );
}

function messageFor(text: string, kinds: readonly ResourceKind[]): string {
  const here = [...new Set(kinds.map(({ label }) => label))].join(', ');
  if (isGlob(text)) return `No known action on these resources matches ${text} (${here}).`;
  const elsewhere = resourceKinds.filter(({ actions }) => actions.some(({ name }) => name === text));
  // When several kinds have it, flags are what most people mean.
  const other = elsewhere.find(({ id }) => id === 'proj:env:flag') ?? elsewhere[0];
  if (other !== undefined) {
    return `${text} is an action for other resources (${other.label}: ${other.specifier}), not these (${here}).`;
  }
  if (findKindsOfType(text).length > 0) return `${text} is a resource type, not an action.`;
  return `${text} isn’t a known action. If it’s new, you can keep it.`;
}

function repairOf({ text, node }: EntryView, kinds: readonly ResourceKind[]): ReturnType<typeof repairWith> {
  const meant = isGlob(text) || isBlank(text) ? undefined : closestAction(text, kinds);
  if (meant === undefined) return {};
  return repairWith(`Change to ${meant}`, { from: node.from, to: node.to, insert: JSON.stringify(meant) });
}

// A policy is linted at every keystroke, each time with the same few unknown names.
const meantActions = new Map<string, string | undefined>();
const capacity = 500;

function closestAction(text: string, kinds: readonly ResourceKind[]): string | undefined {
  const ids = [...new Set(kinds.map(({ id }) => id))];
  const key = [text, ...ids].join('\n');
  if (meantActions.has(key)) return meantActions.get(key);
  if (meantActions.size >= capacity) meantActions.clear();
  const meant = closestWord(text, new Set(kinds.flatMap(({ actions }) => actions.map(({ name }) => name))));
  meantActions.set(key, meant);
  return meant;
}
