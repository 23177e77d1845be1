// One of many answers in one: a line of JSON with `status`, `headers` and `length`, then a body of that many bytes. The length goes
// ahead because nothing can be told about what stands in a body of somebody else's.
import type { BrowserAnswer } from './browser-answer.ts';
import type { GatewayRefusal } from './gateway-error.ts';

const empty = new Uint8Array(0);

/** Writes an answer as a frame. */
export function writeFrame({ status, headers, body }: BrowserAnswer): Uint8Array<ArrayBuffer> {
  const content = body ?? empty;
  const head = Buffer.from(`${JSON.stringify({ status, headers, length: content.byteLength })}\n`);
  const frame = new Uint8Array(head.byteLength + content.byteLength);
  frame.set(head);
  frame.set(content, head.byteLength);
  return frame;
}

/** Writes a refusal of the gateway's own, as `refuse` would answer it. */
export function ownFrame({ status, code, message, headers }: GatewayRefusal): Uint8Array<ArrayBuffer> {
  return writeFrame({
    status,
    headers: { 'content-type': 'application/json', ...headers, 'x-error-source': 'gateway' },
    body: new TextEncoder().encode(JSON.stringify({ code, message })),
  });
}
