// The options of the action list: single actions with their meaning, in groups, then families of names and all.
import { actionSearchWords, confidenceNote } from '#domain/policy/words/action-words.ts';
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import type { ActionInfo, ResourceKind } from '#domain/policy/language/catalogue.ts';
import { matchesPattern } from '#domain/policy/language/pattern.ts';
import type { Scope } from '#domain/policy/language/statement.ts';
import { groupActions } from '../review/action-groups.ts';
import { kindsOf } from '../review/action-meaning.ts';

export type ActionOption = {
  /** The actions that this option turns on or off. */
  readonly patterns: readonly string[];
  readonly label: string;
  readonly detail: string;
  /** The label that people know, for the search. */
  readonly search?: string;
};

export type ActionOptionGroup = { readonly title: string; readonly options: readonly ActionOption[] };

type KnownAction = { readonly id: string; readonly label: string; readonly action: ActionInfo };

const families = ['view*', 'create*', 'update*', 'delete*'];

/** The kinds whose actions are offered: those that the resources name, or all if no resource can be read. */
export function kindsToOffer(resources: Scope): readonly ResourceKind[] {
  const kinds = kindsOf(resources);
  return kinds.length === 0 ? resourceKinds : kinds;
}

/**
 * The options for these kinds, the most specific first, because a search highlights the first it finds. A group of several actions also
 * has an option for all of them.
 */
export function actionOptions(kinds: readonly ResourceKind[]): readonly ActionOptionGroup[] {
  const infos = new Map<string, KnownAction[]>();
  for (const { id, label, actions } of kinds) {
    for (const action of actions) {
      infos.set(action.name, [...(infos.get(action.name) ?? []), { id, label, action }]);
    }
  }
  infos.delete('*');
  const names = [...infos.keys()];
  return [
    ...groupActions(names).map(({ title, patterns }) => ({
      title,
      options: [
        ...confirmedFirst(patterns, infos).map((name) =>
          nameOption(name, infos.get(name) ?? [], kinds.length > 1),
        ),
        ...(patterns.length > 1 ? [wholeGroup(title, patterns)] : []),
      ],
    })),
    { title: 'All', options: [...families.flatMap((family) => familyOption(family, names)), everything] },
  ];
}

function confirmedFirst(
  names: readonly string[],
  infos: ReadonlyMap<string, readonly KnownAction[]>,
): readonly string[] {
  const isDoubtful = (name: string) =>
    infos.get(name)?.every(({ action }) => action.confidence !== undefined) === true;
  return [...names.filter((name) => !isDoubtful(name)), ...names.filter(isDoubtful)];
}

const everything: ActionOption = {
  patterns: ['*'],
  label: '*',
  detail: 'All actions, including future ones',
};

function familyOption(family: string, names: readonly string[]): readonly ActionOption[] {
  const count = names.filter((name) => matchesPattern(family, name)).length;
  if (count < 2) return [];
  return [{ patterns: [family], label: family, detail: `${count} current actions plus future matches` }];
}

function wholeGroup(title: string, patterns: readonly string[]): ActionOption {
  return {
    patterns,
    label: `All ${patterns.length}: ${title.toLowerCase()}`,
    detail: 'Lists each by name; future actions excluded',
  };
}

function nameOption(name: string, known: readonly KnownAction[], saysKind: boolean): ActionOption {
  const [first] = known;
  const more = known.length > 1 ? ` (and ${known.length - 1} more)` : '';
  const where = saysKind && first !== undefined ? `${first.label}: ` : '';
  const everywhere = known.some(({ action }) => action.needsAllEnvironments === true)
    ? '. Requires permission in every environment'
    : '';
  const note = first === undefined ? '' : confidenceNote(first.action);
  return {
    patterns: [name],
    label: name,
    detail: `${where}${first?.action.summary ?? ''}${everywhere}${more}${note === '' ? '' : `. ${note}`}`,
    search: actionSearchWords(
      known.map(({ id }) => id),
      name,
    ),
  };
}

/** The list after an option was chosen: turned off if all of it was on, otherwise turned on. */
export function togglePatterns(patterns: readonly string[], picked: readonly string[]): readonly string[] {
  return picked.every((pattern) => patterns.includes(pattern))
    ? patterns.filter((pattern) => !picked.includes(pattern))
    : [...patterns, ...picked.filter((pattern) => !patterns.includes(pattern))];
}
