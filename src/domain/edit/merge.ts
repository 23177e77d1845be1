// What to do when somebody else changed a token while it was edited here (409 or 422), part by part (trap 23).
import { isSameAccess } from '#domain/token/same-access.ts';
import type { EditableToken } from './edit.ts';

export type EditField = keyof EditableToken;

/** The parts of an edit in the order of the form. */
export const editFields: readonly EditField[] = ['name', 'description', 'access', 'expiresAt', 'apiVersion'];

/** Who changed a part since the edit began: nobody, only you, only they, both alike, or both differently. */
export type FieldState = 'untouched' | 'yours' | 'theirs' | 'agreed' | 'conflict';

export type TokenMerge = {
  /** The token as it was when the edit began. */
  readonly original: EditableToken;
  /** The token as it is now. */
  readonly theirs: EditableToken;
  /** The token as you want it. */
  readonly yours: EditableToken;
  readonly states: Readonly<Record<EditField, FieldState>>;
};

export type MergeSide = 'original' | 'theirs' | 'yours';

export type MergeChoices = Readonly<Partial<Record<EditField, MergeSide>>>;

/** Compares three states of a token part by part. */
export function mergeTokens(
  original: EditableToken,
  theirs: EditableToken,
  yours: EditableToken,
): TokenMerge {
  const stateOf = (field: EditField): FieldState => {
    const byThem = !isSameField(field, original, theirs);
    const byYou = !isSameField(field, original, yours);
    if (byThem && byYou) return isSameField(field, theirs, yours) ? 'agreed' : 'conflict';
    if (byThem) return 'theirs';
    return byYou ? 'yours' : 'untouched';
  };
  const states = {
    name: stateOf('name'),
    description: stateOf('description'),
    access: stateOf('access'),
    expiresAt: stateOf('expiresAt'),
    apiVersion: stateOf('apiVersion'),
  };
  return { original, theirs, yours, states };
}

/** Whether anybody else changed any part. */
export function isChangedByOthers({ states }: TokenMerge): boolean {
  return editFields.some((field) => states[field] !== 'untouched' && states[field] !== 'yours');
}

/**
 * The token to aim for now. Without a choice a part goes to whoever changed it. A conflict waits for a choice, so nothing is
 * overwritten unseen. The next patch is planned against a fresh read again.
 */
export function resolveMerge(
  merge: TokenMerge,
  choices: MergeChoices,
):
  | { readonly kind: 'resolved'; readonly wanted: EditableToken }
  | { readonly kind: 'open'; readonly fields: readonly EditField[] } {
  const fields = editFields.filter(
    (field) => merge.states[field] === 'conflict' && choices[field] === undefined,
  );
  if (fields.length > 0) return { kind: 'open', fields };
  const from = (field: EditField): EditableToken => {
    return merge[choices[field] ?? (merge.states[field] === 'theirs' ? 'theirs' : 'yours')];
  };
  return {
    kind: 'resolved',
    wanted: {
      name: from('name').name,
      description: from('description').description,
      access: from('access').access,
      expiresAt: from('expiresAt').expiresAt,
      apiVersion: from('apiVersion').apiVersion,
    },
  };
}

/** Whether a part is the same in two states of a token, as a person would say. */
export function isSameField(field: EditField, a: EditableToken, b: EditableToken): boolean {
  return field === 'access' ? isSameAccess(a.access, b.access) : a[field] === b[field];
}
