// Tells an answer that the browser has read already by its bytes, so that it need not be sent and read again (RFC 9110, section 13).
import { createHash } from 'node:crypto';

/** The ETag of a body; two bodies have the same one only when they are the same. */
export function etagOf(body: Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** Whether a request's `If-None-Match` names this ETag. Weak ones count as well: nobody asks for parts here. */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const wanted = strong(etag);
  return ifNoneMatch.split(',').some((named) => strong(named.trim()) === wanted);
}

function strong(etag: string): string {
  return etag.replace(/^W\//, '');
}
