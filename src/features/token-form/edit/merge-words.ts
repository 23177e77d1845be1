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
  yours: 'Changed by you',
  theirs: 'Changed by somebody else',
  agreed: 'Changed alike by both',
  conflict: 'Changed by both',
};

export const sideTitles: Readonly<Record<MergeSide, string>> = {
  original: 'Original',
  theirs: 'Theirs, as it is now',
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
    ? 'Choose what each part shall be; nothing is chosen for you where both changed it.'
    : 'The changes do not touch each other; look them over and save.';
  return `Nothing was overwritten and nothing of yours is saved yet. ${task}`;
}

export function versionText(version: number | undefined): string {
  if (version === undefined) return 'None named';
  return apiVersionState(version).kind === 'old' ? `${version}, an old one` : `${version}`;
}
