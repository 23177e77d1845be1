// The labels of the parts of a token, and of their outcomes, when two edits conflict.
import { apiVersionState } from '#domain/token/api-version.ts';
import type { EditField, FieldState, MergeSide, TokenMerge } from '#domain/edit/merge.ts';
import { editFields } from '#domain/edit/merge.ts';

export const editFieldNames: Readonly<Record<EditField, string>> = {
  name: 'Name',
  description: 'Description',
  access: 'Access',
  expiresAt: 'Expiry',
  apiVersion: 'API version',
};

export const stateWords: Readonly<Record<Exclude<FieldState, 'untouched'>, string>> = {
  yours: 'Changed here',
  theirs: 'Changed elsewhere',
  agreed: 'Changed the same way in both',
  conflict: 'Changed in both',
};

export const sideTitles: Readonly<Record<MergeSide, string>> = {
  original: 'Original',
  theirs: 'Current version',
  yours: 'Yours',
};

export const sides: readonly MergeSide[] = ['original', 'theirs', 'yours'];

/** The parts that either edit changed, in the order of the form. */
export function changedFields(merge: TokenMerge): readonly EditField[] {
  return editFields.filter((field) => merge.states[field] !== 'untouched');
}

/** What to do when two edits conflict. */
export function mergeTask(merge: TokenMerge): string {
  const isOpen = changedFields(merge).some((field) => merge.states[field] === 'conflict');
  const task = isOpen
    ? 'Choose which version to keep where both made changes.'
    : 'The changes don’t overlap. Review and save.';
  return `By someone else, or by you in another tab or program. Nothing was overwritten, and your changes aren’t saved yet. ${task}`;
}

export function versionText(version: number | undefined): string {
  if (version === undefined) return 'None';
  return apiVersionState(version).kind === 'old' ? `${version} (old)` : `${version}`;
}
