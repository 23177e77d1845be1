// What of an instance's answer the browser gets.
import { browserHeaders } from './forwarded-headers.ts';
import type { WholeAnswer } from './upstream.ts';

export type BrowserAnswer = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer> | null;
};

/** Statuses that have no body by definition. */
const bodiless = new Set([204, 205]);

/**
 * What the browser gets of an instance's answer. A refused `key` is named by its last four characters: the session may have got another
 * by the time the answer arrives (own-reset.ts), and then nothing is wrong with it.
 */
export function browserAnswer({ status, headers, body }: WholeAnswer, key: string): BrowserAnswer {
  const passed = browserHeaders(headers);
  if (status === 401) passed['x-session-key'] = key.slice(-4);
  return { status, headers: passed, body: bodiless.has(status) ? null : body };
}
