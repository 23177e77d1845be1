import { describe, expect, test } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import type { PageSeries } from '#api/token-page-path.ts';
import type { TokenPage } from '#api/tokens.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { createPageReader } from './page-reader.ts';

type ServerOptions = {
  readonly tokens?: number;
  readonly clamp: number;
  readonly callsLeft?: number;
  readonly refuseAbove?: number;
  /** How many pages of a series come before it ends, and how it ends when not by itself. */
  readonly seriesPages?: number;
  readonly seriesError?: ApiError;
};

const refused = (status: number) =>
  new ApiError({ status, code: 'invalid_request', message: '', source: 'api' });

/** A server that gives at most `clamp` tokens a page; tells what it was asked, as `offset+limit`, and for a series `offset+limit*count`. */
function serverOf({ tokens: count = 1230, clamp, callsLeft, ...options }: ServerOptions) {
  const { refuseAbove = Infinity, seriesPages = Infinity, seriesError } = options;
  const tokens = Array.from({ length: count }, (_, index) => tokenWith({ id: `token-${index}` }));
  const asked: string[] = [];
  const pageAt = (offset: number, limit: number): TokenPage => {
    if (limit > refuseAbove) throw refused(400);
    const page = tokens.slice(offset, offset + Math.min(limit, clamp));
    return { tokens: page, unread: 0, totalCount: count, hasNext: offset + page.length < count, callsLeft };
  };
  async function fetchPage({ offset, limit }: { readonly offset: number; readonly limit: number }) {
    asked.push(`${offset}+${limit}`);
    return pageAt(offset, limit);
  }
  async function* fetchPages(series: PageSeries): AsyncGenerator<TokenPage, void, void> {
    asked.push(`${series.offset}+${series.limit}*${series.count}`);
    for (let page = 0; page < Math.min(series.count, seriesPages); page += 1)
      yield pageAt(series.offset + page * series.step, series.limit);
    if (seriesError !== undefined) throw seriesError;
  }
  return { asked, reader: createPageReader({ fetchPage, fetchPages }, new AbortController().signal) };
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
    const server = serverOf({ tokens: 590, clamp: 100 });
    await readPages(server, 2);
    expect(server.asked.slice(2)).toEqual(['200+1000', '300+1000', '400+1000', '500+1000']);
  });

  test('are each asked for once', async () => {
    const server = serverOf({ tokens: 590, clamp: 100 });
    expect(await readPages(server, 6)).toEqual([100, 100, 100, 100, 100, 90]);
    expect(new Set(server.asked).size).toBe(server.asked.length);
  });

  test('are asked for one after another where a limit might not leave room for all', async () => {
    const server = serverOf({ clamp: 100, callsLeft: 25 });
    await readPages(server, 4);
    expect(server.asked).toHaveLength(4);
  });

  test('are asked for ahead of time where the limit leaves room for all', async () => {
    const server = serverOf({ tokens: 590, clamp: 100, callsLeft: 1000 });
    await readPages(server, 4);
    expect(server.asked.length).toBeGreaterThan(4);
  });
});

describe('many pages', () => {
  test('come in one answer', async () => {
    const server = serverOf({ clamp: 100 });
    expect(await readPages(server, 13)).toEqual([...Array.from({ length: 12 }, () => 100), 30]);
    expect(server.asked).toEqual(['0+100', '100+1000', '200+1000*11']);
  });

  test('come in as many answers as it takes', async () => {
    const server = serverOf({ tokens: 3000, clamp: 10 });
    expect(await readPages(server, 300)).toEqual(Array.from({ length: 300 }, () => 10));
    expect(server.asked).toEqual(['0+100', '10+100*100', '1010+100*100', '2010+100*99']);
  });

  test('are asked for one by one where such an answer does not come through', async () => {
    const server = serverOf({ clamp: 100, seriesPages: 3 });
    expect(await readPages(server, 13)).toEqual([...Array.from({ length: 12 }, () => 100), 30]);
    expect(server.asked.filter((asked) => asked.includes('*'))).toHaveLength(1);
    expect(server.asked).toContain('500+1000');
    expect(server.asked).not.toContain('400+1000');
  });

  test('are asked for one after another once the server has refused', async () => {
    const server = serverOf({ clamp: 100, seriesPages: 2, seriesError: refused(429) });
    await readPages(server, 4);
    await expect(server.reader.read(400)).rejects.toMatchObject({ status: 429 });
    const before = server.asked.length;
    const page = await server.reader.read(400);
    server.reader.note(page, 500, page.totalCount);
    expect(server.asked.slice(before)).toEqual(['400+1000']);
  });

  test('that begin at the wrong places, because one of them is shorter, are not taken', async () => {
    const server = serverOf({ clamp: 100 });
    await readPages(server, 3);
    const page = await server.reader.read(300);
    server.reader.note({ ...page, tokens: page.tokens.slice(1) }, 399, page.totalCount);
    expect((await server.reader.read(399)).tokens[0]?.id).toBe('token-399');
    expect(server.asked.at(-1)).toBe('399+1000*9');
  });
});
