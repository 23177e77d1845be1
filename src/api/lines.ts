// Splits a streamed answer into lines while it arrives.

export type Lines = {
  /** The next complete line; undefined after the last. Text without a final newline is no line. Rejects when the connection breaks. */
  readonly next: () => Promise<string | undefined>;
  /** The same, but the line stays for the next caller. */
  readonly peek: () => Promise<string | undefined>;
  /** Cancels the rest: no more lines come, and the sender learns of it. */
  readonly stop: () => void;
};

/** Reads a body line by line. It reads no further than the line that is asked for. */
export function linesOf(body: ReadableStream<Uint8Array> | null): Lines {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  const whole: string[] = [];
  /** The beginning of a line whose end has not arrived. */
  let rest: string[] = [];
  let peeked: Promise<string | undefined> | undefined;

  async function read(): Promise<string | undefined> {
    while (whole.length === 0) {
      const chunk = await reader?.read();
      if (chunk?.value === undefined) return undefined;
      const [first = '', ...others] = decoder.decode(chunk.value, { stream: true }).split('\n');
      rest.push(first);
      for (const other of others) {
        whole.push(rest.join(''));
        rest = [other];
      }
    }
    return whole.shift();
  }

  return {
    next() {
      const line = peeked ?? read();
      peeked = undefined;
      return line;
    },
    peek: () => (peeked ??= read()),
    stop: () => void reader?.cancel().catch(() => undefined),
  };
}
