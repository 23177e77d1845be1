// How the parts of a token and what became of them are called where two edits meet.
import { apiVersionState } from '#domain/api-version.ts';
import type { EditField, FieldState, MergeSide, TokenMerge } from '#domain/token-merge.ts';
import { editFields } from '#domain/token-merge.ts';

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

/** The parts that anybody changed, in the order of the form. */
export function changedFields(merge: TokenMerge): readonly EditField[] {
  return editFields.filter((field) => merge.states[field] !== 'untouched');
}

/** Why this is shown. `status` is what the server refused a patch with, if it did. */
export function mergeReason(merge: TokenMerge, status: number | undefined): string {
  const states = changedFields(merge).map((field) => merge.states[field]);
  if (states.some((state) => state === 'theirs' || state === 'conflict' || state === 'agreed')) {
    const open = states.filter((state) => state === 'conflict').length;
    const task =
      open === 0
        ? 'The changes do not touch each other; look them over and save.'
        : 'Choose what each part shall be; nothing is chosen for you where both changed it.';
    return `Nothing was overwritten and nothing of yours is saved yet. ${task}`;
  }
  const wantsVersion = merge.states.apiVersion === 'yours' && status === 422;
  const doubt = wantsVersion
    ? ' Not every server lets the API version of a token be changed: if this comes again, choose the original version.'
    : '';
  return `The server refused the change${status === undefined ? '' : ` (${status})`}, although a fresh read shows nothing that differs from where you started. Nothing is saved yet; look it over and save again.${doubt}`;
}

export function mergeTitle(merge: TokenMerge): string {
  const touchedByThem = changedFields(merge).some((field) => merge.states[field] !== 'yours');
  return touchedByThem
    ? 'Somebody else changed this token while you edited it'
    : 'The change was refused as a conflict';
}

export function versionText(version: number | undefined): string {
  if (version === undefined) return 'None named';
  return apiVersionState(version).kind === 'ended' ? `${version}, past its end of life` : `${version}`;
}
