import { describe, expect, test } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import type { TokenPage } from '#api/tokens.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { createPageReader } from './page-reader.ts';

const count = 1230;
const tokens = Array.from({ length: count }, (_, index) => tokenWith({ id: `token-${index}` }));

type ServerOptions = { readonly clamp: number; readonly callsLeft?: number; readonly refuseAbove?: number };

/** A server that gives at most `clamp` tokens a page; tells what it was asked, as `offset+limit`. */
function serverOf({ clamp, callsLeft, refuseAbove = Infinity }: ServerOptions) {
  const asked: string[] = [];
  const reader = createPageReader(async ({ offset, limit }): Promise<TokenPage> => {
    asked.push(`${offset}+${limit}`);
    if (limit > refuseAbove)
      throw new ApiError({ status: 400, code: 'invalid_request', message: '', source: 'api' });
    const page = tokens.slice(offset, offset + Math.min(limit, clamp));
    return { tokens: page, totalCount: count, hasNext: offset + page.length < count, callsLeft };
  }, new AbortController().signal);
  return { asked, reader };
}

/** Reads the next page where the last one ended, so many times, and gives how large the pages were. */
async function readPages({ reader }: ReturnType<typeof serverOf>, pages: number): Promise<readonly number[]> {
  const sizes: number[] = [];
  let offset = 0;
  for (let page = 1; page <= pages; page += 1) {
    const read = await reader.read(offset);
    offset += read.tokens.length;
    sizes.push(read.tokens.length);
    reader.note(read, offset, read.totalCount);
  }
  return sizes;
}

describe('the pages of the list', () => {
  test('become as large as the server gives them, after a first one that is soon there', async () => {
    const server = serverOf({ clamp: 500 });
    expect(await readPages(server, 4)).toEqual([100, 500, 500, 130]);
    expect(server.asked).toEqual(['0+100', '100+1000', '600+1000', '1100+1000']);
  });

  test('stay as they were where a larger one is refused', async () => {
    const server = serverOf({ clamp: 1000, refuseAbove: 100 });
    expect(await readPages(server, 3)).toEqual([100, 100, 100]);
    expect(server.asked).toEqual(['0+100', '100+1000', '100+100', '200+100']);
  });

  test('are asked for ahead of time, four at once, where no limit on calls is in sight', async () => {
    const server = serverOf({ clamp: 100 });
    await readPages(server, 2);
    expect(server.asked.slice(2)).toEqual(['200+1000', '300+1000', '400+1000', '500+1000']);
  });

  test('are each asked for once', async () => {
    const server = serverOf({ clamp: 100 });
    expect(await readPages(server, 13)).toEqual([...Array.from({ length: 12 }, () => 100), 30]);
    expect(new Set(server.asked).size).toBe(server.asked.length);
  });

  test('are asked for one after another where a limit might not leave room for all', async () => {
    const server = serverOf({ clamp: 100, callsLeft: 25 });
    await readPages(server, 4);
    expect(server.asked).toHaveLength(4);
  });

  test('are asked for ahead of time where the limit leaves room for all', async () => {
    const server = serverOf({ clamp: 100, callsLeft: 1000 });
    await readPages(server, 4);
    expect(server.asked.length).toBeGreaterThan(4);
  });
});
