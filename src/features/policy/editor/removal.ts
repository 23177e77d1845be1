// A removed statement, kept so that it can come back.
import { applyEdit, insertSources, invertEdit } from '#domain/policy/text/edit.ts';
import type { TextEdit } from '#domain/policy/text/edit.ts';
import type { PolicyText } from '#domain/policy/text/text.ts';

export type Removal = {
  /** Where it stood, from 0, and how many statements there were with it. */
  readonly index: number;
  readonly count: number;
  /** The statement as it was written. */
  readonly source: string;
  readonly textAfter: string;
  /** Takes `textAfter` back to the text before, byte for byte. */
  readonly inverse: TextEdit;
};

/** What to keep when `edit` takes statement `index` out of the policy. */
export function removalOf(before: PolicyText, index: number, edit: TextEdit): Removal {
  const { text, statements } = before;
  const entry = statements[index];
  return {
    index,
    count: statements.length,
    source: entry === undefined ? '' : text.slice(entry.from, entry.to),
    textAfter: applyEdit(text, edit),
    inverse: invertEdit(text, edit),
  };
}

/** The edit that brings it back: exactly, or as well as it can be done when other statements changed meanwhile. */
export function undoEdit(policy: PolicyText, removal: Removal): TextEdit | undefined {
  if (policy.text === removal.textAfter) return removal.inverse;
  return insertSources(policy, removal.index, [removal.source]);
}

/** Whether its place in the list is still known: no statement was added or taken since. */
export function isUndoable(removal: Removal, policy: PolicyText): boolean {
  return policy.statements.length === removal.count - 1;
}
