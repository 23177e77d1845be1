import {
  isChangedMeanwhile,
  isForbidden,
  isNotFound,
  isRateLimited,
  type ApiError,
} from '#queries/requests/failure.ts';

/** Why an action failed, and what helps; `failed` names the action, as in "The key was not reset". */
export function refusalText(error: ApiError, failed: string): string {
  const reference = error.id === undefined ? '' : ` (reference ${error.id})`;
  return `${failed}: ${error.message}${reference} ${nextStep(error)}`.trim();
}

function nextStep(error: ApiError): string {
  if (isForbidden(error)) return 'This session’s key is not allowed to. The session itself is fine.';
  if (isNotFound(error)) return 'Somebody deleted the token meanwhile.';
  if (isRateLimited(error)) return 'Nothing was changed. Try again in a few seconds.';
  if (isChangedMeanwhile(error))
    return 'Somebody changed the token at the same moment. Nothing was changed by you.';
  return 'Nothing was changed.';
}
