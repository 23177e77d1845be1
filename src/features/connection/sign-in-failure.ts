import { isApiError } from '#queries/requests/failure.ts';

/** Where a failed sign-in is shown: at the field that caused it, otherwise at the top of the form. */
export type SignInFailure = { readonly at: 'key' | 'instance' | 'form'; readonly message: string };

const places: Readonly<Record<string, SignInFailure['at']>> = {
  key_malformed: 'key',
  key_kind: 'key',
  key_refused: 'key',
  instance_unknown: 'instance',
};

/** Reads a rejected sign-in. The gateway's messages are written for people and never contain the key. */
export function signInFailure(error: unknown): SignInFailure {
  if (!isApiError(error))
    return { at: 'form', message: 'Couldn’t sign in, for an unknown reason. Try again.' };
  return { at: places[error.code] ?? 'form', message: error.message };
}
