// The one error that talking to the API can end in, and the questions a page asks of it.

/**
 * Who said no: the instance (`api`), the gateway in between, something in `front` of the console that answered in its place, the
 * network, or this program failing to read an answer.
 */
export type ApiErrorSource = 'api' | 'gateway' | 'front' | 'network' | 'decode';

type ApiErrorDetails = {
  status: number;
  code: string;
  message: string;
  source: ApiErrorSource;
  id?: string;
  retryAfterMs?: number;
};

/** A call that did not end well (contract section 9). `status` is 0 when there was no answer at all. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly source: ApiErrorSource;
  /** The server's reference for its support, when it gave one. */
  readonly id: string | undefined;
  /** How long the server asks to wait, in ms from when its answer came. */
  readonly retryAfterMs: number | undefined;

  constructor({ status, code, message, source, id, retryAfterMs }: ApiErrorDetails) {
    super(message);
    this.status = status;
    this.code = code;
    this.source = source;
    this.id = id;
    this.retryAfterMs = retryAfterMs;
  }
}

export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError;
}

/** Codes of a 401 that says nothing about the session: of a key that was typed in, of one that it no longer uses, of another's. */
const otherKeys = new Set(['key_refused', 'key_replaced', 'session_left']);

/** The session's own key is dead, or the session is: sign in again (contract section 9: 401 is not 403). */
export function isSignedOut(error: unknown): error is ApiError {
  return isApiError(error) && error.status === 401 && isOwnAnswer(error) && !otherKeys.has(error.code);
}

/** Answered by the gateway, or by the instance through it. */
function isOwnAnswer({ source }: ApiError): boolean {
  return source === 'api' || source === 'gateway';
}

/** The browser is signed in to another session than the page shows: nothing was sent on. */
export function isSessionChanged(error: unknown): error is ApiError {
  return isApiError(error) && error.source === 'gateway' && error.code === 'session_changed';
}

/** Something in front of the console answered in its place, so nothing is known of the instance or of the session. */
export function isFrontAnswer(error: unknown): error is ApiError {
  return isApiError(error) && error.source === 'front';
}

/** The instance says that this key may not do that; the session stays. */
export function isForbidden(error: unknown): error is ApiError {
  return isApiError(error) && error.status === 403 && error.source === 'api';
}

export function isNotFound(error: unknown): error is ApiError {
  return isApiError(error) && error.status === 404 && error.source === 'api';
}

export function isRateLimited(error: unknown): error is ApiError {
  return isApiError(error) && error.status === 429 && isOwnAnswer(error);
}

/** Somebody else changed it meanwhile, or the change does not fit what is there now: reload before trying again. */
export function isChangedMeanwhile(error: unknown): error is ApiError {
  return isApiError(error) && error.source === 'api' && (error.status === 409 || error.status === 422);
}

/**
 * Whether the call may have been carried out although no answer says so: none came, something in front replaced it, it was
 * unreadable, or the server failed. A create or reset then opens the recovery path and is never sent again (contract section 4).
 */
export function isAnswerLost(error: unknown): error is ApiError {
  return isApiError(error) && (!isOwnAnswer(error) || error.status >= 500);
}
