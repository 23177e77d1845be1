// Every refusal the sandbox gives, with the status, code and usual text of contract section 9.
import { randomUUID } from 'node:crypto';

/** A refusal on its way to the client; `headers` go out with it. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'ApiFailure';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/**
 * The write, if any, is done, but its answer never arrives. `Sandbox.fetch` rejects with this. A server in front must then close
 * the client's connection without an answer, or report an unreachable upstream.
 */
export class DroppedConnection extends Error {
  constructor() {
    super('the sandbox dropped the connection, as a fault asked it to');
    this.name = 'DroppedConnection';
  }
}

/** 400 with a message that names the field or parameter at fault. */
export function invalidRequest(message: string): ApiFailure {
  return new ApiFailure(400, 'invalid_request', message);
}

/** 401 for a missing or dead key. */
export function unauthorized(): ApiFailure {
  return new ApiFailure(401, 'unauthorized', 'Invalid access token');
}

/** 403; `reason` is a sentence on what was missing. */
export function forbidden(reason?: string): ApiFailure {
  const usual = 'Forbidden. Access to the requested resource was denied.';
  return new ApiFailure(403, 'forbidden', reason === undefined ? usual : `${usual} ${reason}`);
}

/** 403 to a service token that would create a personal one, in the words of a live account (contract section 4). */
export function noPersonalToken(): ApiFailure {
  return new ApiFailure(403, 'forbidden', 'Service tokens cannot create personal tokens');
}

/** 403: the contract knows of the limit, but neither status nor words of its refusal (section 4). */
export function tooManyServiceTokens(limit: number): ApiFailure {
  return new ApiFailure(403, 'forbidden', `The account has reached its limit of ${limit} service tokens.`);
}

/** 404, also for what the caller may not see. */
export function notFound(): ApiFailure {
  return new ApiFailure(404, 'not_found', 'Invalid resource identifier');
}

/** 405 with the methods that the path does have. */
export function methodNotAllowed(allowed: readonly string[]): ApiFailure {
  return new ApiFailure(405, 'method_not_allowed', 'Method not allowed', { Allow: allowed.join(', ') });
}

/** 409: somebody else wrote to it first. */
export function conflict(): ApiFailure {
  return new ApiFailure(409, 'optimistic_locking_error', 'Conflict. Optimistic lock error. Try again later.');
}

/** 409: another role already has this key. */
export function keyExists(message: string): ApiFailure {
  return new ApiFailure(409, 'key_exists', message);
}

/** 413: the contract documents no code for it, so the general one of a bad body. */
export function bodyTooLarge(limit: number): ApiFailure {
  return new ApiFailure(413, 'invalid_request', `Invalid request body: larger than ${limit} bytes`);
}

/** 422; `reason` says which operation could not be applied. */
export function patchFailed(reason?: string): ApiFailure {
  const usual = 'Unprocessable entity. Could not apply patch.';
  return new ApiFailure(422, 'patch_failed', reason === undefined ? usual : `${usual} ${reason}`);
}

/** 429 with the headers of the limit. */
export function rateLimited(headers: Readonly<Record<string, string>>): ApiFailure {
  return new ApiFailure(429, 'rate_limited', "You've exceeded the API rate limit. Try again later.", headers);
}

/** 503: nothing was changed; `message` says why. The contract leaves code and text of a 503 open. */
export function unavailable(message: string): ApiFailure {
  return new ApiFailure(503, 'service_unavailable', message, { 'Retry-After': '5' });
}

/** Writes a refusal as the API does; `id` is for quoting to support. */
export function failureResponse(failure: ApiFailure): Response {
  return Response.json(
    { code: failure.code, message: failure.message, id: randomUUID() },
    { status: failure.status, headers: failure.headers },
  );
}
