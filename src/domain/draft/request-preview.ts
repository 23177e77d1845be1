// A request as the console will send it, written for other tools. The key is always a variable, never a value.
import { currentApiVersion } from '#domain/token/api-version.ts';
import { keyVariable } from '#domain/key/formats.ts';
import { quoteShell } from '#domain/text/quoting.ts';
import type { AccessTokenPost } from './post.ts';

export type RequestPreview = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path and query below the origin of the instance, e.g. `/api/v2/tokens`. */
  readonly path: string;
  readonly body?: unknown;
};

/** The request that creates a token (contract section 4). */
export function createRequest(post: AccessTokenPost): RequestPreview {
  return { method: 'POST', path: '/api/v2/tokens', body: post };
}

/** The request that changes a token (contract section 5); `body` is what `patchBody` of edit/edit.ts gives. */
export function patchRequest(tokenId: string, body: unknown): RequestPreview {
  return { method: 'PATCH', path: `/api/v2/tokens/${encodeURIComponent(tokenId)}`, body };
}

/** The body of a request as readable JSON; empty when it has none. */
export function requestAsJson({ body }: RequestPreview): string {
  return body === undefined ? '' : JSON.stringify(body, undefined, 2);
}

/** A curl command for a POSIX shell. `origin` is the instance, e.g. `https://app.launchdarkly.com`. */
export function requestAsCurl(request: RequestPreview, origin: string): string {
  const parts = [
    `curl --fail-with-body --request ${request.method} ${quoteShell(origin + request.path)}`,
    `--header "Authorization: $${keyVariable}"`,
    `--header 'LD-API-Version: ${currentApiVersion}'`,
  ];
  if (request.body !== undefined) {
    // The body is an object or a list. It never begins with the @ that makes curl read a file.
    parts.push(`--header 'Content-Type: application/json'`, `--data ${quoteShell(requestAsJson(request))}`);
  }
  return parts.join(' \\\n  ');
}
