// What of an instance's answer the browser gets.
import { browserHeaders } from './forwarded-headers.ts';
import { isKnown, type EtagOf } from './unchanged.ts';
import type { WholeAnswer } from './upstream.ts';

export type BrowserAnswer = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer> | null;
};

/** Statuses that have no body by definition. */
const bodiless = new Set([204, 205]);

/** The answer to a write. */
export function answerToWrite({ status, headers, body }: WholeAnswer): BrowserAnswer {
  return { status, headers: browserHeaders(headers), body: bodiless.has(status) ? null : body };
}

/** The answer to a read: 304 when `ifNoneMatch` names what the instance answered, else its whole answer with an ETag. */
export function answerToRead(
  answer: WholeAnswer,
  ifNoneMatch: string | undefined,
  etagOf: EtagOf,
): BrowserAnswer {
  if (answer.status !== 200) return answerToWrite(answer);
  const headers = browserHeaders(answer.headers);
  const etag = (headers['etag'] ??= etagOf(answer.body));
  if (!isKnown(ifNoneMatch, etag)) return { status: 200, headers, body: answer.body };
  delete headers['content-type'];
  return { status: 304, headers, body: null };
}
