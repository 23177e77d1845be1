/**
 * Collects the lines of one turn of the event loop and writes them together. Each write to a pipe or a file blocks, so one write replaces
 * many. `flush` writes the collected lines at once, for the end of the process.
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
