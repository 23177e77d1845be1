// Why an edit was not saved, in words, and what to do next.
import type { EditField } from '#domain/edit/merge.ts';
import { actionsOfPatch } from '#domain/edit/patch.ts';
import type { DraftField } from '#domain/draft/request.ts';
import { isForbidden, isNotFound, isRateLimited, referencesOf } from '#queries/requests/failure.ts';
import { refusedField } from './refused-field.ts';
import type { SaveOutcome } from './use-save-edit.ts';

export type SaveFailure = {
  readonly title: string;
  readonly text: string;
  /** The details for support, empty if there are none. */
  readonly details: string;
  /** The field that the server named; the text is then shown there. */
  readonly field?: DraftField;
  /** The part that is the likely reason and can be left out. */
  readonly leaveOut?: EditField;
  /** Whether saving the same again is the next step. */
  readonly canRetry?: true;
};

/** For a conflict that a fresh read does not show, so there is nothing to choose from. `status` is the server's, if it refused. */
export function conflictFailure(status: number | undefined, changesVersion: boolean): SaveFailure {
  const text =
    'LaunchDarkly reported a conflict, but no one has changed the token since you opened it. Nothing was saved.';
  return {
    title: 'LaunchDarkly rejected the change',
    text: changesVersion ? `${text}${versionDoubt}` : text,
    details: status === undefined ? '' : `${status}`,
    canRetry: true,
    ...(changesVersion ? { leaveOut: 'apiVersion' } : {}),
  };
}

const versionDoubt =
  ' The reason may be the API version, which some servers don’t let you change. Leave it unchanged and save the rest.';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

type Failed = Exclude<SaveOutcome, { kind: 'saved' | 'changed' }>;

export function saveFailure(outcome: Failed): SaveFailure {
  if (outcome.kind === 'lost') return lostAnswer(outcome.wasApplied);
  const { error } = outcome;
  // The type guards narrow their argument; applied to the error itself, they would leave the type `never`.
  const cause: unknown = error;
  const details = [error.status === 0 ? '' : `${error.status}`, error.code, ...referencesOf(error)]
    .join(' ')
    .trim();
  if (isNotFound(cause)) {
    const text = 'It was deleted, or your key can no longer see it. Nothing was saved.';
    return { title: 'Token not found', text, details };
  }
  if (outcome.kind === 'not-read') {
    const text = `Couldn’t read the token again before saving: ${error.message}`;
    return { title: 'Nothing was saved', text, details };
  }
  if (isRateLimited(cause)) {
    const text = 'Nothing was saved. Try again in a moment.';
    return { title: 'Rate limited', text, details };
  }
  const apiVersion = outcome.patch.some(({ op, path }) => op !== 'test' && path === '/defaultApiVersion');
  const leaveOut = apiVersion ? ({ leaveOut: 'apiVersion' } as const) : {};
  const doubt = apiVersion ? versionDoubt : '';
  if (isForbidden(cause)) {
    const missing = missingActions(actionsOfPatch(outcome.patch), error.message);
    const text = `This needs permission for ${list.format(missing)} on this token, which your key doesn’t have.${doubt}`;
    return { title: 'Your key can’t save this change', text, details, ...leaveOut };
  }
  const field = error.status === 400 ? refusedField(error.message) : undefined;
  return {
    title: 'LaunchDarkly rejected the change',
    text: `${sentence(error.message)} Nothing was saved.${doubt}`,
    details,
    ...leaveOut,
    ...(field === undefined ? {} : { field }),
  };
}

/** The server may name the missing action; otherwise it is one of those that the patch needs. */
function missingActions(needed: readonly string[], message: string): readonly string[] {
  const named = needed.filter((action) => new RegExp(`\\b${action}\\b`).test(message));
  return named.length > 0 ? named : needed;
}

/** The server failed, or its answer was lost: in both cases the edit may have been saved. */
function lostAnswer(wasApplied: 'no' | 'unknown'): SaveFailure {
  return wasApplied === 'no'
    ? {
        title: 'Not saved',
        text: 'The request failed or its response was lost, so we checked: the token is unchanged. It’s safe to save again.',
        details: '',
      }
    : {
        title: 'Couldn’t confirm the save',
        text: 'The request failed or its response was lost, and the token couldn’t be read again. It’s safe to save again: nothing is written twice.',
        details: '',
      };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
