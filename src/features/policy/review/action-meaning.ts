// The meaning of an action name in a statement. The same name has different meanings for different kinds of resource (contract section 12).
// The statement's resources decide which meanings apply.
import { confidenceNote } from '#domain/policy/words/action-words.ts';
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import type { ResourceKind } from '#domain/policy/language/catalogue.ts';
import { isGlob, matchesPattern } from '#domain/policy/language/pattern.ts';
import { parseResource } from '#domain/policy/language/resource.ts';
import type { Scope } from '#domain/policy/language/statement.ts';

/** `meanings` holds one per kind of resource; `more` counts those left out. */
export type ActionMeaning =
  | { readonly kind: 'known'; readonly meanings: readonly string[]; readonly more: number }
  | { readonly kind: 'pattern'; readonly matches: number }
  | { readonly kind: 'unknown' };

const maxListed = 3;

/** The kinds that a statement can apply to: those that its specifiers name, or every kind when it names exceptions. */
export function kindsOf({ mode, patterns }: Scope): readonly ResourceKind[] {
  if (mode === 'except') return resourceKinds;
  const ids = new Set(
    patterns.flatMap((pattern) => {
      const parse = parseResource(pattern);
      return parse.kind === 'specifier' ? [parse.specifier.kindId] : [];
    }),
  );
  return resourceKinds.filter(({ id }) => ids.has(id));
}

/** The meaning of an action pattern for these kinds. An action unknown to all of them may be new, or a typing error. */
export function actionMeaning(pattern: string, kinds: readonly ResourceKind[]): ActionMeaning {
  if (isGlob(pattern)) {
    const matches = kinds.flatMap(({ actions }) =>
      actions.filter(({ name }) => matchesPattern(pattern, name)),
    );
    return { kind: 'pattern', matches: new Set(matches.map(({ name }) => name)).size };
  }
  const known = kinds.flatMap(({ label, actions }) =>
    actions.filter(({ name }) => name === pattern).map((action) => ({ label, action })),
  );
  if (known.length === 0) return { kind: 'unknown' };
  const meanings = known.map(({ label, action }) => {
    const { summary, needsAllEnvironments } = action;
    const note = confidenceNote(action);
    const environments = needsAllEnvironments === true ? ' Requires permission in every environment.' : '';
    return `${label}: ${summary}.${environments}${note === '' ? '' : ` ${note}.`}`;
  });
  return {
    kind: 'known',
    meanings: meanings.slice(0, maxListed),
    more: Math.max(0, meanings.length - maxListed),
  };
}

/** The meaning in words, for a tooltip. */
export function meaningText(meaning: ActionMeaning): string {
  switch (meaning.kind) {
    case 'known':
      return [
        ...meaning.meanings,
        ...(meaning.more > 0
          ? [`And ${meaning.more} more resource ${meaning.more === 1 ? 'type' : 'types'}.`]
          : []),
      ].join('\n');
    case 'pattern':
      return meaning.matches === 0
        ? 'Matches no known action.'
        : `Matches ${meaning.matches} current ${meaning.matches === 1 ? 'action' : 'actions'}, plus future matches.`;
    case 'unknown':
      return 'Unknown action for these resources. It could be new or a typo.';
    default:
      return meaning satisfies never;
  }
}
