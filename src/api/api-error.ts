// The one error of all API calls, and the questions that pages ask about it.
import { serverNow } from './server-clock.ts';

/**
 * Where the error came from. `api` is the instance, `gateway` the gateway, `network` the network. `front` is something in front of the
 * console that answered in its place. `decode` means that this program could not read the answer.
 */
export type ApiErrorSource = 'api' | 'gateway' | 'front' | 'network' | 'decode';

type ApiErrorDetails = {
  status: number;
  code: string;
  message: string;
  source: ApiErrorSource;
  id?: string;
  requestId?: string;
  retryAfterMs?: number;
  at?: number;
};

/** A call that failed (contract section 9). `status` is 0 when there was no answer at all. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly source: ApiErrorSource;
  /** The server's support reference, when it gave one. */
  readonly id: string | undefined;
  /** What the gateway calls the request in its log; undefined when the answer was not its own. */
  readonly requestId: string | undefined;
  /** How long the server asks to wait, in ms from the arrival of its answer. */
  readonly retryAfterMs: number | undefined;

  /** When it failed, in epoch ms of the server's clock. */
  readonly at: number;

  constructor({
    status,
    code,
    message,
    source,
    id,
    requestId,
    retryAfterMs,
    at = serverNow(),
  }: ApiErrorDetails) {
    super(message);
    this.status = status;
    this.code = code;
    this.source = source;
    this.id = id;
    this.requestId = requestId;
    this.retryAfterMs = retryAfterMs;
    this.at = at;
  }
}

/** What helps to find the request elsewhere: the instance's reference and the ID in the gateway's log. */
export function referencesOf({ id, requestId }: Pick<ApiError, 'id' | 'requestId'>): readonly string[] {
  return [id && `reference ${id}`, requestId && `request ${requestId}`].filter((text) => text !== undefined);
}

/** Whether an API call failed with this error. */
export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError;
}

/** Codes of a 401 that says nothing about the session's key: a pasted key, an earlier key, or another session's key. */
const otherKeys = new Set(['key_refused', 'key_replaced', 'session_left']);

/** The session or its own key is no longer valid, so signing in again is needed. A 403 is different (contract section 9). */
export function isSignedOut(error: unknown): error is ApiError {
  return isApiError(error) && error.status === 401 && isOwnAnswer(error) && !otherKeys.has(error.code);
}

/** The answer came from the gateway, or from the instance through it. */
function isOwnAnswer({ source }: ApiError): boolean {
  return source === 'api' || source === 'gateway';
}

/** The browser is signed in to another session than the page shows. The call was not sent on. */
export function isSessionChanged(error: unknown): error is ApiError {
  return isApiError(error) && error.source === 'gateway' && error.code === 'session_changed';
}

/** Something in front of the console answered in its place. Nothing is known about the instance or the session. */
export function isFrontAnswer(error: unknown): error is ApiError {
  return isApiError(error) && error.source === 'front';
}

/** The instance does not allow this to this key; the session stays. */
export function isForbidden(error: unknown): error is ApiError {
  return isApiError(error) && error.status === 403 && error.source === 'api';
}

/** The instance does not know it (contract section 9), for example because it was deleted. */
export function isNotFound(error: unknown): error is ApiError {
  return isApiError(error) && error.status === 404 && error.source === 'api';
}

/** A rate limit refused the call, so nothing was done (contract section 10). */
export function isRateLimited(error: unknown): error is ApiError {
  return isApiError(error) && error.status === 429 && isOwnAnswer(error);
}

/** Somebody else changed it meanwhile, or the change does not fit its present state: reload before trying again. */
export function isChangedMeanwhile(error: unknown): error is ApiError {
  return isApiError(error) && error.source === 'api' && (error.status === 409 || error.status === 422);
}

/**
 * Whether the call may have been carried out without a readable answer. The answer may be missing, replaced by something in front or
 * unreadable, or the server failed. A create or reset then opens the recovery path and is never sent again (contract section 4).
 */
export function isAnswerLost(error: unknown): error is ApiError {
  return isApiError(error) && (!isOwnAnswer(error) || error.status >= 500);
}
