import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSeries } from '#testing/read-series.ts';

const text = (value: string) => new TextEncoder().encode(value);

function frame({ status, body }: { readonly status: number; readonly body: string }): Uint8Array {
  const content = text(body);
  const head = text(
    `${JSON.stringify({ status, headers: { etag: `"${status}"` }, length: content.length })}\n`,
  );
  return Uint8Array.of(...head, ...content);
}

/** The bytes in pieces that end at these places. */
function stream(bytes: Uint8Array, cuts: readonly number[]): Response {
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted(
    (one, other) => one - other,
  );
  return new Response(
    new ReadableStream<Uint8Array>({
      start(controller) {
        let from = 0;
        for (const end of ends) {
          controller.enqueue(bytes.slice(from, end));
          from = end;
        }
        controller.close();
      },
    }),
  );
}

const answers = fc.array(
  fc.record({
    status: fc.constantFrom(200, 304, 429, 502),
    body: fc.string({ unit: 'grapheme', maxLength: 200 }),
  }),
  { maxLength: 6 },
);
const cuts = fc.array(fc.nat(), { maxLength: 12 });

test('answers come out as they went in, wherever the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(answers, cuts, async (sent, places) => {
      const bytes = Uint8Array.of(...sent.flatMap((answer) => [...frame(answer)]));
      const read = await readSeries(stream(bytes, places));
      expect(read.map(({ status, text: body }) => ({ status, body }))).toEqual(sent);
      expect(read.map(({ ok }) => ok)).toEqual(sent.map(({ status }) => status === 200));
      expect(read.map(({ headers }) => headers.get('ETag'))).toEqual(sent.map(({ status }) => `"${status}"`));
    }),
  );
});

test('what has broken off gives those that are whole and no other', async () => {
  await fc.assert(
    fc.asyncProperty(answers, fc.nat(), async (sent, place) => {
      const frames = sent.map(frame);
      const bytes = Uint8Array.of(...frames.flatMap((one) => [...one]));
      const end = place % (bytes.length + 1);
      let whole = 0;
      for (let size = 0; whole < frames.length; whole += 1) {
        size += frames[whole]?.length ?? 0;
        if (size > end) break;
      }
      expect(await readSeries(stream(bytes.slice(0, end), []))).toHaveLength(whole);
    }),
  );
});

test.each([
  ['a page of HTML', '<!doctype html>\n<h1>Login</h1>'],
  ['a head of another shape', '{"status":200}\n'],
  ['a length that is none', '{"status":200,"headers":{},"length":-1}\n'],
  ['a status that is none', '{"status":99,"headers":{},"length":0}\n'],
  ['a line without an end', 'x'.repeat(100_000)],
])('%s ends the series', async (_, wrong) => {
  const bytes = Uint8Array.of(
    ...frame({ status: 200, body: '{}' }),
    ...text(wrong),
    ...frame({ status: 200, body: '{}' }),
  );
  expect(await readSeries(stream(bytes, []))).toHaveLength(1);
});
