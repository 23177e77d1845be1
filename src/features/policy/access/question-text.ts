// A question as its two texts, which are also kept in the address of the page.
import { actionSearchWords } from '#domain/policy/words/action-words.ts';
import { findResourceKind, resourceKinds } from '#domain/policy/language/catalogue.ts';
import { onceForEach } from '#domain/computing/once-for-each.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import { parseConcreteResource } from '#domain/policy/language/resource-match.ts';
import { parseResource } from '#domain/policy/language/resource.ts';

export type QuestionTexts = { readonly action: string; readonly resource: string };

export type QuestionReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly field: keyof QuestionTexts; readonly message: string }
  | { readonly kind: 'question'; readonly request: AccessRequest; readonly isKnownAction: boolean };

/** Reads the two texts. The resource must be one particular resource and the action one name. */
export function readQuestion({ action, resource }: QuestionTexts): QuestionReading {
  if (action.trim() === '' || resource.trim() === '') return { kind: 'empty' };
  if (!/^\w+$/.test(action.trim())) {
    return { kind: 'problem', field: 'action', message: 'Enter one action name, without * or spaces.' };
  }
  const parse = parseConcreteResource(resource.trim());
  if (parse.kind === 'problem') return { kind: 'problem', field: 'resource', message: parse.message };
  const kind = findResourceKind(parse.resource.kindId);
  return {
    kind: 'question',
    request: { action: action.trim(), resource: parse.resource },
    isKnownAction: kind?.actions.some(({ name }) => name === action.trim()) === true,
  };
}

/** The action names to suggest for the resource typed so far: those of its kind, or all while it names no kind. */
export function actionSuggestions(resource: string): readonly string[] {
  const parse = parseResource(resource.trim());
  const kinds =
    parse.kind === 'problem'
      ? resourceKinds
      : resourceKinds.filter(({ id }) => id === parse.specifier.kindId);
  const names = kinds.flatMap(({ actions }) => actions.map(({ name }) => name));
  return [...new Set(names)].filter((name) => name !== '*').toSorted();
}

/** The actions whose name or label contains every word of the query. */
export function actionsFound(names: readonly string[], query: string): string[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return names.filter((name) => {
    const text = `${name} ${searchWords(name)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function searchWords(name: string): string {
  return actionSearchWords(
    resourceKinds.map(({ id }) => id),
    name,
  );
}

/** Resources to suggest: those named in each list of specifiers, made concrete, then one of each kind that has the action. */
export function resourceSuggestions(
  action: string,
  ...lists: readonly (readonly string[])[]
): readonly string[] {
  const fits = resourceKinds.filter(
    ({ actions }) => action === '' || actions.some(({ name }) => name === action),
  );
  const kinds = fits.length === 0 ? resourceKinds : fits;
  const kindIds = new Set(kinds.map(({ id }) => id));
  const offered = [
    ...lists.flatMap(particularsIn),
    ...kinds.flatMap(({ specifier }) => particular(specifier)),
  ];
  return [...new Set(offered.filter(({ kindId }) => kindIds.has(kindId)).map(({ text }) => text))];
}

type Particular = { readonly text: string; readonly kindId: string };

/** The resources named by a list of specifiers. Cached per list: an account has many, and every key press asks for them. */
const particularsIn = onceForEach((specifiers: readonly string[]) =>
  [...new Set(specifiers)].flatMap(particular),
);

/** A concrete resource that a specifier names; empty when it names none. */
function particular(specifier: string): readonly Particular[] {
  const text = specifier.replaceAll('/*', '/example');
  const parse = parseConcreteResource(text);
  return parse.kind === 'resource' ? [{ text, kindId: parse.resource.kindId }] : [];
}
