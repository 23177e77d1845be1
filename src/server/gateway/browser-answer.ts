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

/**
 * The answer to a write. A refused `key` is named by its last four characters: the session may have got another by the time the
 * answer arrives (own-reset.ts), and then nothing is wrong with it.
 */
export function answerToWrite({ status, headers, body }: WholeAnswer, key: string): BrowserAnswer {
  const passed = browserHeaders(headers);
  if (status === 401) passed['x-session-key'] = key.slice(-4);
  return { status, headers: passed, body: bodiless.has(status) ? null : body };
}

/** The answer to a read: 304 when `ifNoneMatch` names what the instance answered, else its whole answer with an ETag. */
export function answerToRead(
  answer: WholeAnswer,
  key: string,
  ifNoneMatch: string | undefined,
  etagOf: EtagOf,
): BrowserAnswer {
  if (answer.status !== 200) return answerToWrite(answer, key);
  const headers = browserHeaders(answer.headers);
  const etag = (headers['etag'] ??= etagOf(answer.body));
  if (!isKnown(ifNoneMatch, etag)) return { status: 200, headers, body: answer.body };
  delete headers['content-type'];
  return { status: 304, headers, body: null };
}
