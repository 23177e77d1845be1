import { array, assert, asyncProperty, nat, string } from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, type Lines } from './lines.ts';

/** A body that comes cut at these places, in bytes. */
function bodyOf(text: string, places: readonly number[]): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const cuts = [...new Set(places.map((place) => place % (bytes.length + 1)))].toSorted((a, b) => a - b);
  return new ReadableStream({
    start(controller) {
      for (const [index, cut] of [0, ...cuts].entries()) controller.enqueue(bytes.slice(cut, cuts[index]));
      controller.close();
    },
  });
}

async function readAll(lines: Lines): Promise<readonly string[]> {
  const read: string[] = [];
  for (let line = await lines.next(); line !== undefined; line = await lines.next()) read.push(line);
  return read;
}

const lineText = string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ''));

test('lines are what was written, wherever the answer is cut on its way', async () => {
  await assert(
    asyncProperty(array(lineText), array(nat()), async (lines, places) => {
      const text = lines.map((line) => `${line}\n`).join('');
      expect(await readAll(linesOf(bodyOf(text, places)))).toEqual(
        lines.map((line, at) => withoutMark(line, at)),
      );
    }),
  );
});

/** A byte order mark at the very beginning is none of the text. */
function withoutMark(line: string, at: number): string {
  return at === 0 ? line.replace(/^\uFEFF/, '') : line;
}

test('what has no end is no line, and no body has none', async () => {
  expect(await readAll(linesOf(bodyOf('whole\nhalf', [])))).toEqual(['whole']);
  expect(await readAll(linesOf(null))).toEqual([]);
});

test('a line that was looked at is still there for whoever asks next', async () => {
  const lines = linesOf(bodyOf('first\nsecond\n', [3]));
  expect([await lines.peek(), await lines.peek(), await lines.next()]).toEqual(['first', 'first', 'first']);
  expect([await lines.next(), await lines.peek()]).toEqual(['second', undefined]);
});

test('whoever sends the rest is told when nobody wants it', async () => {
  let isStopped = false;
  const body = new ReadableStream<Uint8Array>({
    cancel() {
      isStopped = true;
    },
  });
  const lines = linesOf(body);
  const coming = lines.next();
  lines.stop();
  expect([await coming, isStopped]).toEqual([undefined, true]);
});
