// The parts of an instance's answer that the browser gets.
import { browserHeaders } from './forwarded-headers.ts';
import type { WholeAnswer } from './upstream.ts';

export type BrowserAnswer = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer> | null;
};

/** Statuses that never have a body. */
const bodiless = new Set([204, 205]);

/**
 * Gives the part of an instance's answer that the browser gets. A refused `key` is named by its last four characters. The session may have
 * a new key when the answer arrives (own-reset.ts); the refusal then says nothing about it.
 */
export function browserAnswer({ status, headers, body }: WholeAnswer, key: string): BrowserAnswer {
  const passed = browserHeaders(headers);
  if (status === 401) passed['x-session-key'] = key.slice(-4);
  return { status, headers: passed, body: bodiless.has(status) ? null : body };
}
