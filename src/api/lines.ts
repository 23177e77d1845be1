// Takes an answer apart into its lines while it is still growing.

export type Lines = {
  /** The next line, once it is whole; undefined after the last. What is not ended by a newline is no line. Rejects when the connection breaks. */
  readonly next: () => Promise<string | undefined>;
  /** The same, and leaves the line to whoever asks next. */
  readonly peek: () => Promise<string | undefined>;
  /** Gives up the rest: no more lines come, and whoever sends them is told. */
  readonly stop: () => void;
};

/** Reads no further ahead than the line that is asked for. */
export function linesOf(body: ReadableStream<Uint8Array> | null): Lines {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  const whole: string[] = [];
  /** The beginning of a line whose end has not come. */
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
