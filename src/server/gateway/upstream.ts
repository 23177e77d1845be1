// One call to an instance, answered whole or not at all. Nothing is repeated and no redirect is followed: a redirect would
// carry the key to a place that is not on the list.
import type { Instance } from '../config.ts';
import { upstreamHeaders } from './forwarded-headers.ts';
import type { GatewayRefusal } from './gateway-error.ts';

export type UpstreamCall = {
  readonly method: string;
  /** Path and query, beginning with `/api/v2/`. */
  readonly path: string;
  readonly key: string;
  readonly body?: ArrayBuffer | undefined;
  readonly contentType?: string | undefined;
  /** Ends the call early; only for calls that change nothing. */
  readonly signal?: AbortSignal | undefined;
};

/** A whole answer of the instance. */
export type UpstreamAnswer = {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Headers;
  readonly body: ArrayBuffer;
};

export type UpstreamResult = UpstreamAnswer | { readonly kind: 'failure'; readonly refusal: GatewayRefusal };

type Connection = {
  readonly send: (request: Request) => Promise<Response>;
  /** ms for the whole answer, body included. */
  readonly timeout: number;
};

/**
 * Calls an instance. Fails with 504 `upstream_timeout`, 502 `upstream_unreachable`, 502 `upstream_redirect` or 502 `upstream_unexpected`; after the
 * first two a write may have been carried out, which only another read can tell.
 */
export async function callUpstream(
  instance: Instance,
  call: UpstreamCall,
  { send, timeout }: Connection,
): Promise<UpstreamResult> {
  // Not AbortSignal.timeout and AbortSignal.any: Node 20 never lets go of a combined signal that has a listener, nor of the answer
  // behind it.
  const stopping = new AbortController();
  const { signal } = stopping;
  const stop = () => stopping.abort();
  let late = false;
  const deadline = setTimeout(() => {
    late = true;
    stop();
  }, timeout);
  call.signal?.addEventListener('abort', stop);
  if (call.signal?.aborted === true) stop();
  const request = new Request(`${instance.origin}${call.path}`, {
    method: call.method,
    headers: upstreamHeaders(call.key, call.contentType),
    redirect: 'manual',
    signal,
    ...(call.body === undefined ? {} : { body: call.body }),
  });
  try {
    return await Promise.race([readWhole(instance, send(request)), rejectOn(signal)]);
  } catch {
    return late
      ? failure(
          504,
          'upstream_timeout',
          `${instance.name} did not answer within ${Math.ceil(timeout / 1000)} s.`,
        )
      : failure(
          502,
          'upstream_unreachable',
          `${instance.name} (${instance.host}) could not be reached, or its answer broke off.`,
        );
  } finally {
    clearTimeout(deadline);
    call.signal?.removeEventListener('abort', stop);
  }
}

async function readWhole(instance: Instance, sent: Promise<Response>): Promise<UpstreamResult> {
  const response = await sent;
  const { status, headers, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    await response.body?.cancel();
    return failure(
      502,
      'upstream_redirect',
      `${instance.name} answered with a redirect, which is not followed.`,
    );
  }
  // Three digits are all that HTTP asks of a status; what is none of the known classes cannot be passed on.
  if (status < 200 || status > 599) {
    await response.body?.cancel();
    return failure(502, 'upstream_unexpected', `${instance.name} answered with the status ${status}.`);
  }
  return { kind: 'answer', status, headers, body: await response.arrayBuffer() };
}

/** The sandbox does not listen to signals, so waiting for it ends here. */
function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new Error('aborted'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

function failure(status: 502 | 504, code: string, message: string): UpstreamResult {
  return { kind: 'failure', refusal: { status, code, message } };
}
