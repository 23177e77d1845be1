import type { Context } from 'hono';

/**
 * Answers 200 with JSON. It is encoded here because `Response` first searches the whole text for broken surrogates. JSON has
 * none: it writes them as escapes.
 */
export function jsonAnswer(context: Context, value: unknown): Response {
  const bytes = Buffer.from(JSON.stringify(value));
  const answer = context.body(bytes, 200, { 'Content-Type': 'application/json' });
  bodies.set(answer, bytes);
  return answer;
}

const bodies = new WeakMap<Response, Uint8Array<ArrayBuffer>>();

/**
 * The whole body of an answer of the sandbox. Bytes that an answer was made of are given as they are. `Response` would copy them
 * into a stream, and reading that takes a tenth of answering a list.
 */
export async function readBytes(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  return bodies.get(answer) ?? new Uint8Array(await answer.arrayBuffer());
}
