// Takes apart what the gateway answers in one go (src/server/gateway/answer-frame.ts).
import * as v from 'valibot';
import type { WholeAnswer } from './early-answers.ts';

const headSchema = v.object({
  status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  headers: v.record(v.string(), v.string()),
  length: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** In bytes; longer than the first line of any frame. */
const longestHead = 64 * 1024;
const newline = 10;

const decoder = new TextDecoder();

/** Yields the answers as they become whole. Ends where the bytes end, or are none of a frame; what is not whole by then is dropped. */
export async function* readFrames(
  read: () => Promise<ReadableStreamReadResult<Uint8Array>>,
): AsyncGenerator<WholeAnswer, void, void> {
  let bytes = new Uint8Array(0);
  for (;;) {
    const frame = firstFrame(bytes);
    if (frame === 'none') return;
    if (frame !== 'incomplete') {
      yield frame.answer;
      bytes = bytes.subarray(frame.end);
      continue;
    }
    const { value, done } = await read();
    if (done) return;
    bytes = joined(bytes, value);
  }
}

function firstFrame(
  bytes: Uint8Array,
): { readonly answer: WholeAnswer; readonly end: number } | 'incomplete' | 'none' {
  const headEnd = bytes.indexOf(newline);
  if (headEnd === -1) return bytes.byteLength > longestHead ? 'none' : 'incomplete';
  const head = v.safeParse(headSchema, parse(decoder.decode(bytes.subarray(0, headEnd))));
  if (!head.success) return 'none';
  const { status, headers, length } = head.output;
  const start = headEnd + 1;
  const end = start + length;
  if (bytes.byteLength < end) return 'incomplete';
  const text = decoder.decode(bytes.subarray(start, end));
  return { answer: { ok: status < 300, status, headers: new Headers(headers), text }, end };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.byteLength + other.byteLength);
  both.set(one);
  both.set(other, one.byteLength);
  return both;
}
