// Reads the answers to many pages as the gateway gives them in one go.
import { readFrames } from './answer-frames.ts';
import { isOfConsole } from './answered-by.ts';
import { everyCall, takeEarlySeries, type WholeAnswer } from './early-answers.ts';
import { sessionHeader } from './shown-session.ts';
import { pageSeriesPath, type PageSeries } from './token-page-path.ts';

/**
 * Yields the answers to the pages of a series, in their order; `knownAs` are ETags that 304 may answer. Ends when no more come, for whatever
 * reason: asking for the next page by itself will tell. Rejects only when the signal aborts.
 */
export async function* fetchSeries(
  series: PageSeries,
  knownAs: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<WholeAnswer, void, void> {
  const reader = await open(pageSeriesPath(series), knownAs, signal);
  if (reader === undefined) return;
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  try {
    yield* readFrames(() => reader.read());
  } catch {
    signal.throwIfAborted();
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
  signal.throwIfAborted();
}

async function open(path: string, knownAs: readonly string[], signal: AbortSignal) {
  try {
    const response = await (takeEarlySeries(path) ?? askForSeries(path, knownAs, signal));
    return response.ok && isOfConsole(response.headers) ? response.body?.getReader() : undefined;
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

function askForSeries(path: string, knownAs: readonly string[], signal: AbortSignal): Promise<Response> {
  return fetch(path, {
    ...everyCall,
    headers: {
      ...sessionHeader(),
      ...(knownAs.length === 0 ? {} : { 'If-None-Match': knownAs.join(', ') }),
    },
    signal,
  });
}
