// Why an edit was not saved, in words, and what to do next.
import type { EditField } from '#domain/edit/merge.ts';
import { actionsOfPatch } from '#domain/edit/patch.ts';
import type { DraftField } from '#domain/draft/request.ts';
import { isForbidden, isNotFound, isRateLimited } from '#queries/requests/failure.ts';
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
    'The server calls it a conflict, but nobody has changed the token since you opened it. Nothing was saved.';
  return {
    title: 'The change was refused',
    text: changesVersion ? `${text}${versionDoubt}` : text,
    details: status === undefined ? '' : `${status}`,
    canRetry: true,
    ...(changesVersion ? { leaveOut: 'apiVersion' } : {}),
  };
}

const versionDoubt =
  ' Not every server lets the API version of a token be changed; that may be the reason. Leave it as it is and save the rest.';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

type Failed = Exclude<SaveOutcome, { kind: 'saved' | 'changed' }>;

export function saveFailure(outcome: Failed): SaveFailure {
  if (outcome.kind === 'lost') return lostAnswer(outcome.wasApplied);
  const { error } = outcome;
  // The type guards narrow their argument; applied to the error itself, they would leave the type `never`.
  const cause: unknown = error;
  const details = [error.status === 0 ? '' : `${error.status}`, error.code, error.id ?? ''].join(' ').trim();
  if (isNotFound(cause)) {
    const text =
      'It was deleted meanwhile, or this session’s key may not see it any more. Nothing was saved.';
    return { title: 'The token is not there any more', text, details };
  }
  if (outcome.kind === 'not-read') {
    const text = `The token is read again right before it is saved, and that failed: ${error.message}`;
    return { title: 'Nothing was sent', text, details };
  }
  if (isRateLimited(cause)) {
    const text = 'The server asks to slow down. Nothing was saved; try again in a moment.';
    return { title: 'Too many calls', text, details };
  }
  const apiVersion = outcome.patch.some(({ op, path }) => op !== 'test' && path === '/defaultApiVersion');
  const leaveOut = apiVersion ? ({ leaveOut: 'apiVersion' } as const) : {};
  const doubt = apiVersion ? versionDoubt : '';
  if (isForbidden(cause)) {
    const missing = missingActions(actionsOfPatch(outcome.patch), error.message);
    const text = `The change needs ${list.format(missing)} on this token, which this session’s key lacks. The session itself is fine.${doubt}`;
    return { title: 'This session’s key may not save this', text, details, ...leaveOut };
  }
  const field = error.status === 400 ? refusedField(error.message) : undefined;
  return {
    title: 'The server refused the change',
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
        title: 'It was not saved',
        text: 'The server failed or its answer was lost, so the token was read again: it is as it was. Saving again is safe.',
        details: '',
      }
    : {
        title: 'It is not known whether this was saved',
        text: 'The server failed or its answer was lost, and the token could not be read again. Save again in a moment: what was saved already is not written twice.',
        details: '',
      };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
