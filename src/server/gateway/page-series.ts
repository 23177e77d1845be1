// Many pages of the list of tokens in one answer. Each page is one call to the instance as ever, and its answer the one that it would have had
// by itself; only the browser is spared a request for every page, which costs it more than reading what is in them.
import { setImmediate } from 'node:timers/promises';
import type { Handler } from 'hono';
import { answerToRead } from './browser-answer.ts';
import { compressEach, offeredEncoding } from './compress.ts';
import { ownFrame, writeFrame } from './answer-frame.ts';
import type { AnsweredHeaders } from './forwarded-headers.ts';
import { refuse, type GatewayRefusal } from './gateway-error.ts';
import type { Services } from './services.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { readSeries, type PageSeries } from './page-series-query.ts';
import { methodNotAllowed, sessionMissing } from './refusals.ts';
import { requestUrl } from './request-url.ts';
import { sessionOfCall } from './session-of-call.ts';
import { largestAnswer, type UpstreamResult } from './upstream.ts';

/** Calls to the instance that are under way together. */
const maxAtOnce = 4;

/** With fewer calls left in a limit, none is made ahead: limits are shared by all tokens of an account (contract section 10). */
const fewCalls = 20;

const remaining = [
  'x-ratelimit-global-remaining',
  'x-ratelimit-route-remaining',
  'x-ratelimit-auth-token-remaining',
];

/** Series that a session may have under way: a few tabs that load at once. */
const maxSeries = 4;

type Frame = Uint8Array<ArrayBuffer>;

/**
 * Handles `GET /token-pages`: the answers to the pages of a series, in order, each as a frame (answer-frame.ts). The first failure is
 * the last frame, since what follows from it is for the console to decide; the end of the session is a 401 like any other. So is the page
 * that makes the whole larger than one answer may be, and the one that tells of few calls left.
 */
export function pageSeries(services: Services): Handler<GatewayEnv> {
  const { sessions, etagOf } = services;
  const running = new Map<string, number>();
  const change = (id: string, by: 1 | -1) => {
    const count = (running.get(id) ?? 0) + by;
    if (count === 0) running.delete(id);
    else running.set(id, count);
  };
  return (c) => {
    if (c.req.method !== 'GET') return refuse(c, methodNotAllowed(['GET']));
    const callers = sessionOfCall(c, services);
    if (callers.kind === 'refused') return refuse(c, callers.refusal);
    const { session, target } = callers;
    const query = readSeries(requestUrl(c).searchParams);
    if (query.kind === 'problem') return refuse(c, badParameter(query.parameter));
    if ((running.get(session.id) ?? 0) >= maxSeries) return refuse(c, seriesLimited);
    const known = c.req.header('If-None-Match');
    const leaving = new AbortController();
    const { key } = session;
    const results = inOrder(pagePaths(query.series), (path) =>
      target.call({ method: 'GET', path, key, signal: leaving.signal }),
    );
    const isOpen = () => sessions.isOpen(session);
    async function* frames(): AsyncGenerator<Frame, void> {
      let length = 0;
      for await (const result of results) {
        if (!isOpen()) return yield ownFrame(sessionMissing);
        if (result.kind === 'failure') return yield ownFrame(result.refusal);
        const answer = answerToRead(result, key, known, etagOf);
        const frame = writeFrame(answer);
        yield frame;
        length += frame.byteLength;
        if ((answer.status !== 200 && answer.status !== 304) || length > largestAnswer) return;
        // Who else is waiting gets a turn: the sandbox answers without ever letting go of the thread.
        await setImmediate();
        if (leaving.signal.aborted) return;
      }
    }
    change(session.id, 1);
    leaving.signal.addEventListener('abort', () => change(session.id, -1));
    const encoding = offeredEncoding(c.req.header('Accept-Encoding'));
    const content = encoding === undefined ? frames() : compressEach(frames(), encoding);
    return c.body(streamOf(content, leaving), 200, {
      'Content-Type': 'application/octet-stream',
      Vary: 'Accept-Encoding',
      ...(encoding !== undefined && { 'Content-Encoding': encoding }),
    });
  };
}

function pagePaths({ offset, limit, step, count }: PageSeries): readonly string[] {
  return Array.from(
    { length: count },
    (_, page) => `/api/v2/tokens?limit=${limit}&offset=${offset + page * step}&showAll=true`,
  );
}

/** The results of the calls in the order of their paths, with a few of them under way ahead of time. */
async function* inOrder(
  paths: readonly string[],
  call: (path: string) => Promise<UpstreamResult>,
): AsyncGenerator<UpstreamResult, void> {
  const ahead: Promise<UpstreamResult>[] = [];
  let isScarce = false;
  for (const [place] of paths.entries()) {
    if (!isScarce) ahead.push(...paths.slice(place + ahead.length, place + maxAtOnce).map(call));
    const next = await ahead.shift();
    if (next === undefined) return;
    isScarce ||= next.kind !== 'failure' && leavesFew(next.headers);
    yield next;
  }
}

/** Whether an answer says that a limit leaves few calls. */
function leavesFew(headers: AnsweredHeaders): boolean {
  return remaining.some((name) => {
    const left = headers[name];
    return left !== undefined && Number(left) < fewCalls;
  });
}

/** A stream that goes on as fast as it is read; whoever stops reading stops the calls as well. */
function streamOf(frames: AsyncGenerator<Frame, void>, leaving: AbortController): ReadableStream<Frame> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const { value, done } = await frames.next();
        if (done !== true) return controller.enqueue(value);
        leaving.abort();
        return controller.close();
      } catch (error) {
        leaving.abort();
        throw error;
      }
    },
    cancel() {
      leaving.abort();
      void frames.return();
    },
  });
}

const seriesLimited: GatewayRefusal = {
  status: 429,
  code: 'series_limited',
  message: 'This session is reading the list several times already. Try again in a moment.',
  headers: { 'Retry-After': '1' },
};

function badParameter(name: string): GatewayRefusal {
  return {
    status: 400,
    code: 'invalid_request',
    message: `The parameter "${name}" is missing or out of range.`,
  };
}
