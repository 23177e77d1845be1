// What can be wrong with a resource specifier, and the words for it (contract section 12).
import { findKindsOfType, findResourceKind } from './catalogue.ts';

export type ResourceProblemCode =
  | 'empty'
  | 'lone-star'
  | 'unknown-type'
  /** A type that this program does not know under known parents: newer than the program, or misspelt. */
  | 'unknown-kind'
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

/** Words a problem in the API's way: with the text, the place, and what to write instead. */
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
    const parents = types.slice(0, unknown).join(':');
    const isLast = unknown === types.length - 1;
    return resourceProblem(
      text,
      isLast && findResourceKind(parents) !== undefined ? 'unknown-kind' : 'unknown-type',
      offsets[unknown] ?? 0,
      `there is no resource type "${types[unknown]}".`,
    );
  }
  const last = types.at(-1) ?? '';
  const kinds = findKindsOfType(last);
  const forms = kinds.map((kind) => kind.specifier).join(' or ');
  const whole = kinds.map((kind) => kind.id.split(':')).find((chain) => isInOrder(types, chain));
  if (whole === undefined) {
    const at = offsets.at(-1) ?? 0;
    return resourceProblem(text, 'misplaced-segment', at, `"${last}" isn’t allowed here; use ${forms}.`);
  }
  const gap = types.findIndex((type, index) => type !== whole[index]);
  const at = offsets[gap] ?? 0;
  return resourceProblem(
    text,
    'missing-segment',
    at,
    `"${whole[gap]}" is missing before this; use ${forms}.`,
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
