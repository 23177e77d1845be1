// Calls a target through a `fetch` function: the sandbox in this process, or a test's substitute for an instance.
import type { Send } from './upstream.ts';

/** Makes a `Send` of a function like `fetch`. An abort ends the wait, even when the function ignores the signal. */
export function sendByFetch(fetch: (request: Request) => Promise<Response>): Send {
  return ({ origin, path, method, headers, body, signal }) => {
    const request = new Request(`${origin}${path}`, {
      method,
      headers,
      redirect: 'manual',
      signal,
      ...(body === undefined ? {} : { body }),
    });
    return Promise.race([readWhole(fetch(request)), rejectOn(signal)]);
  };
}

async function readWhole(answering: Promise<Response>) {
  const answer = await answering;
  const body = new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body };
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new Error('aborted'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
