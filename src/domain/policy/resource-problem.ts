// What can be wrong with a resource specifier, and the words for it (contract section 12).
import { findKindsOfType, resourceKinds } from './catalogue.ts';

export type ResourceProblemCode =
  | 'empty'
  | 'lone-star'
  | 'unknown-type'
  | 'missing-segment'
  | 'misplaced-segment'
  | 'empty-segment'
  | 'missing-name'
  | 'unexpected-name'
  | 'stray-slash'
  | 'bad-role-attribute'
  | 'bad-qualifier'
  | 'unknown-property'
  | 'repeated-property'
  | 'misplaced-view'
  | 'unexpected-character'
  | 'not-concrete';

export type ResourceProblem = {
  readonly kind: 'problem';
  readonly code: ResourceProblemCode;
  /** Begins with `Error parsing resource specifier`, as the API's own answer does. */
  readonly message: string;
  /** Where it is, in UTF-16 units from the start of the text. */
  readonly at: number;
};

/** Words a problem the way the API begins it, with the text, the place and what to write instead. */
export function resourceProblem(
  text: string,
  code: ResourceProblemCode,
  at: number,
  detail: string,
): ResourceProblem {
  const shown = text.length > 120 ? `${text.slice(0, 119)}…` : text;
  return {
    kind: 'problem',
    code,
    at,
    message: `Error parsing resource specifier ${JSON.stringify(shown)} at character ${at + 1}: ${detail}`,
  };
}

/** Why no kind of resource has this chain of types; `offsets` holds the place of each type in the text. */
export function chainProblem(
  text: string,
  types: readonly string[],
  offsets: readonly number[],
): ResourceProblem {
  const unknown = types.findIndex((type) => findKindsOfType(type).length === 0);
  if (unknown !== -1) {
    return resourceProblem(
      text,
      'unknown-type',
      offsets[unknown] ?? 0,
      `there is no resource type "${types[unknown]}".`,
    );
  }
  const last = types.at(-1) ?? '';
  const forms = findKindsOfType(last).map((kind) => kind.specifier);
  const missing = resourceKinds.some(
    (kind) => kind.resource === last && isInOrder(types, kind.id.split(':')),
  );
  return missing
    ? resourceProblem(
        text,
        'missing-segment',
        offsets[0] ?? 0,
        `a segment is missing; write it like ${forms.join(' or ')}.`,
      )
    : resourceProblem(
        text,
        'misplaced-segment',
        offsets.at(-1) ?? 0,
        `"${last}" cannot stand here; write it like ${forms.join(' or ')}.`,
      );
}

function isInOrder(part: readonly string[], whole: readonly string[]): boolean {
  let next = 0;
  for (const type of whole) {
    if (type === part[next]) {
      next += 1;
    }
  }
  return next === part.length;
}
