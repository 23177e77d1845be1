// Makes one call to an instance and gives the whole answer or none. No call is repeated. No redirect is followed, since it would carry the
// key to a host that is not on the list.
import type { Instance } from '../config.ts';
import { upstreamHeaders, type AnsweredHeaders } from './forwarded-headers.ts';
import type { GatewayRefusal } from './gateway-error.ts';

export type UpstreamCall = {
  readonly method: string;
  /** Path and query, beginning with `/api/v2/`. */
  readonly path: string;
  readonly key: string;
  readonly body?: Uint8Array<ArrayBuffer> | undefined;
  /** Ends the call early; only for calls that change nothing. */
  readonly signal?: AbortSignal | undefined;
};

/** An instance's answer: header names in lower case, the body whole and not compressed. */
export type WholeAnswer = {
  readonly status: number;
  readonly headers: AnsweredHeaders;
  readonly body: Uint8Array<ArrayBuffer>;
};

/** Sends a call to `origin` (scheme, host and port) and gives the whole answer; rejects when there is none. */
export type Send = (call: {
  readonly origin: string;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | undefined;
  readonly signal: AbortSignal;
}) => Promise<WholeAnswer>;

/** The largest accepted answer, in bytes after decompression. A page of a thousand tokens fits. */
export const largestAnswer = 32 * 1024 * 1024;

/** `Send` rejects with this when an answer is larger than that. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

/** `Send` rejects with this when the proxy for outgoing calls makes no connection. Then nothing was sent to the instance. */
export class ProxyFailure extends Error {
  override readonly name = 'ProxyFailure';
  /** What the proxy answered; undefined when it could not be reached or broke off. */
  readonly status: number | undefined;

  constructor(status: number | undefined, cause?: Error) {
    super('the proxy made no connection', { cause });
    this.status = status;
  }
}

export type UpstreamAnswer = WholeAnswer & { readonly kind: 'answer' };
export type UpstreamResult = UpstreamAnswer | { readonly kind: 'failure'; readonly refusal: GatewayRefusal };

type Connection = {
  readonly send: Send;
  /** ms for the whole answer, body included. */
  readonly timeout: number;
};

/**
 * Calls an instance. Fails with 504 `upstream_timeout`, 502 `upstream_unreachable`, 502 `upstream_redirect` or 502 `upstream_unexpected`.
 * After the first two a write may have been carried out; only another read can show it.
 */
export async function callUpstream(
  instance: Instance,
  { method, path, key, body, signal }: UpstreamCall,
  { send, timeout }: Connection,
): Promise<UpstreamResult> {
  // AbortSignal.timeout and AbortSignal.any leak here. Node 20 never releases a combined signal that has a listener, nor the answer behind
  // it.
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  let late = false;
  const deadline = setTimeout(() => {
    late = true;
    stop();
  }, timeout);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted === true) stop();
  try {
    const headers = upstreamHeaders(key, method);
    return judge(
      instance,
      await send({ origin: instance.origin, path, method, headers, body, signal: stopping.signal }),
    );
  } catch (error) {
    if (error instanceof AnswerTooLarge)
      return failure(
        502,
        'upstream_unexpected',
        `${instance.name} responded with more than 32 MiB, the most the console reads.`,
      );
    if (error instanceof ProxyFailure)
      return failure(502, 'upstream_unreachable', proxySentence(error, late));
    return late
      ? failure(
          504,
          'upstream_timeout',
          `${instance.name} didn’t respond within ${Math.ceil(timeout / 1000)} s.`,
        )
      : failure(
          502,
          'upstream_unreachable',
          `${instance.name} (${instance.host}) couldn’t be reached, or its response was cut off${reasonOf(error)}.`,
        );
  } finally {
    clearTimeout(deadline);
    signal?.removeEventListener('abort', stop);
  }
}

function proxySentence({ status, cause }: ProxyFailure, late: boolean): string {
  const proxy = 'The proxy for outgoing calls (HTTPS_PROXY)';
  if (status === 407) return `${proxy} asks for another user name and password (407).`;
  if (status !== undefined) return `${proxy} refused the connection (${status}).`;
  return late ? `${proxy} didn’t respond in time.` : `${proxy} couldn’t be reached${reasonOf(cause)}.`;
}

/** The code of a failed connection, such as ENOTFOUND, in brackets; empty without one. The rest of an error may hold a key. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z_\d]{2,60}$/.test(code) ? ` (${code})` : '';
}

function judge({ name }: Instance, answer: WholeAnswer): UpstreamResult {
  const { status } = answer;
  if (status >= 300 && status < 400)
    return failure(502, 'upstream_redirect', `${name} responded with a redirect, which isn’t followed.`);
  // HTTP allows any three digits as a status. A status outside the known classes cannot be passed on.
  if (status < 200 || status > 599)
    return failure(502, 'upstream_unexpected', `${name} responded with status ${status}.`);
  return { kind: 'answer', ...answer };
}

function failure(status: 502 | 504, code: string, message: string): UpstreamResult {
  return { kind: 'failure', refusal: { status, code, message } };
}
