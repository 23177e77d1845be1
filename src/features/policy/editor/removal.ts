// A removed statement, kept so that the removal can be undone.
import { applyEdit, insertSources, invertEdit } from '#domain/policy/text/edit.ts';
import type { TextEdit } from '#domain/policy/text/edit.ts';
import type { PolicyText } from '#domain/policy/text/text.ts';

export type Removal = {
  /** Its index, from 0, and the number of statements including it. */
  readonly index: number;
  readonly count: number;
  /** The statement as it was written. */
  readonly source: string;
  readonly textAfter: string;
  /** Turns `textAfter` back into the text before, byte for byte. */
  readonly inverse: TextEdit;
};

/** What to keep when `edit` removes statement `index` from the policy. */
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

/** The edit that restores the statement: exactly, or as closely as possible if other statements have changed since. */
export function undoEdit(policy: PolicyText, removal: Removal): TextEdit | undefined {
  if (policy.text === removal.textAfter) return removal.inverse;
  return insertSources(policy, removal.index, [removal.source]);
}

/** Whether its index is still valid: no statement was added or removed since. */
export function isUndoable(removal: Removal, policy: PolicyText): boolean {
  return policy.statements.length === removal.count - 1;
}
