/**
 * Gathers the lines of one turn of the event loop and writes them together: a write to a pipe or a file waits for the system, once
 * per line. `flush` writes at once what is there, for the end of the process.
 */
export function batchLines(write: (text: string) => void): {
  readonly add: (line: string) => void;
  readonly flush: () => void;
} {
  let gathered = '';
  const flush = () => {
    const text = gathered;
    gathered = '';
    if (text !== '') write(text);
  };
  return {
    add(line) {
      if (gathered === '') setImmediate(flush);
      gathered += line;
    },
    flush,
  };
}
