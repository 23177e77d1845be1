import {
  isChangedMeanwhile,
  isForbidden,
  isNotFound,
  isRateLimited,
  referencesOf,
  type ApiError,
} from '#queries/requests/failure.ts';

/** Why an action failed, and what helps; `failed` names the action, as in "The key was not reset". */
export function refusalText(error: ApiError, failed: string): string {
  // Of an error that is none of these, the questions below leave no type.
  const { message } = error;
  // The server's own words on its limit end in "Try again later", which the next step says better.
  const why = isRateLimited(error) ? 'the rate limit is reached.' : message;
  return `${failed}: ${why} ${nextStep(error)}${referenceText(error)}`.trim();
}

/** What the request is called elsewhere, in brackets; empty if it's called nothing. */
export function referenceText(error: ApiError): string {
  const references = referencesOf(error);
  return references.length === 0 ? '' : ` (${references.join(', ')})`;
}

function nextStep(error: ApiError): string {
  if (isForbidden(error)) return 'Your key doesn’t have permission to do this.';
  if (isNotFound(error)) return 'The token was deleted elsewhere.';
  if (isRateLimited(error)) return 'Nothing was changed. Try again in a few seconds.';
  if (isChangedMeanwhile(error))
    return 'The token was changed elsewhere at the same time. Your change wasn’t made.';
  return 'Nothing was changed.';
}
