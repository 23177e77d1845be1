// The whole list of tokens as one streamed answer. Its lines are JSON (NDJSON), each an event of the walk over the list. Pages are passed
// on as the instance wrote them; only the browser reads the tokens in them.
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Handler } from 'hono';
import { createAccountBudgets } from './account-budgets.ts';
import { browserAnswer } from './browser-answer.ts';
import { compressEach, offeredEncoding } from './compress.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { refuse, type GatewayRefusal } from './gateway-error.ts';
import type { TagOf } from './page-tag.ts';
import { methodNotAllowed, sessionMissing } from './refusals.ts';
import type { Services } from './services.ts';
import { instanceTime } from './server-time.ts';
import { sessionOfCall } from './session-of-call.ts';
import type { TokenPage } from './token-page.ts';
import { walkTokens, type WalkEvent } from './token-walk.ts';
import type { UpstreamResult } from './upstream.ts';

type Line = Uint8Array<ArrayBuffer>;

/** Lists that a session may read at the same time: a few tabs that load at once. */
const maxLists = 4;

/**
 * Handles `GET /token-list`. Its lines are events. `{tag, page}` is a page; `{same}` is a page whose tag the header `Known-Pages` names.
 * `{waitMs}` is a wait without calls; `{again}` means that all pages follow once more. The last line is `{end: {isWhole, unreadable}}`, or
 * `{failure: {status, headers, text}}` with the answer that ended the walk. When the first page fails, the answer is the same as to a read
 * of that page alone.
 */
export function tokenList(services: Services): Handler<GatewayEnv> {
  const { sessions, tagOf, now } = services;
  const budgets = createAccountBudgets(now);
  const running = new Map<string, number>();
  const change = (id: string, by: 1 | -1) => {
    const count = (running.get(id) ?? 0) + by;
    if (count === 0) running.delete(id);
    else running.set(id, count);
  };
  return async (c) => {
    if (c.req.method !== 'GET') return refuse(c, methodNotAllowed(['GET']));
    const callers = sessionOfCall(c, services);
    if (callers.kind === 'refused') return refuse(c, callers.refusal);
    const { session, target } = callers;
    const { id, key } = session;
    if ((running.get(id) ?? 0) >= maxLists) return refuse(c, listLimited);
    const leaving = new AbortController();
    const { signal } = leaving;
    change(id, 1);
    const { budget, leave } = budgets.enter(`${session.instance} ${session.identity.accountId ?? id}`);
    signal.addEventListener('abort', () => {
      change(id, -1);
      leave();
    });
    c.req.raw.signal.addEventListener('abort', () => leaving.abort());
    const events = walkTokens({
      call: (path) => target.call({ method: 'GET', path, key, signal }),
      wait: (ms) => setTimeout(ms, undefined, { signal }),
      now,
      random: Math.random,
      budget,
    });
    const { value: first } = await events.next();
    if (first?.kind === 'failure') {
      leaving.abort();
      if (first.result.kind === 'failure') return refuse(c, first.result.refusal);
      const { body, ...rest } = browserAnswer(first.result, key);
      return new Response(body, rest);
    }
    const toLine = lineWriter(key, new Set(c.req.header('Known-Pages')?.split(',')), tagOf);
    async function* lines(): AsyncGenerator<Line, void> {
      if (first !== undefined) yield toLine(first);
      for await (const event of events) {
        if (!sessions.isOpen(session)) return yield jsonLine({ failure: refusalOf(sessionMissing) });
        yield toLine(event);
        // Other requests get a turn: the sandbox answers without ever yielding the thread.
        await setImmediate();
        if (signal.aborted) return;
      }
    }
    const encoding = offeredEncoding(c.req.header('Accept-Encoding'));
    const content = encoding === undefined ? lines() : compressEach(lines(), encoding);
    return c.body(streamOf(content, leaving), 200, {
      ...(first?.kind === 'page' && instanceTime(first.page.headers.date)),
      'Content-Type': 'application/x-ndjson',
      Vary: 'Accept-Encoding',
      // Some proxies would otherwise buffer the lines.
      'X-Accel-Buffering': 'no',
      ...(encoding !== undefined && { 'Content-Encoding': encoding }),
    });
  };
}

const listLimited: GatewayRefusal = {
  status: 429,
  code: 'list_limited',
  message: 'This session is already loading the list several times. Try again in a moment.',
  headers: { 'Retry-After': '1' },
};

function lineWriter(key: string, known: ReadonlySet<string>, tagOf: TagOf): (event: WalkEvent) => Line {
  return (event) => {
    switch (event.kind) {
      case 'page': {
        const tag = tagOf(event.page.body);
        return known.has(tag) ? jsonLine({ same: tag }) : pageLine(tag, event.page);
      }
      case 'again':
        return jsonLine({ again: true });
      case 'waiting':
        return jsonLine({ waitMs: event.ms });
      case 'end':
        return jsonLine({ end: { isWhole: event.isWhole, unreadable: event.unreadable } });
      case 'failure':
        return jsonLine({ failure: failureOf(event.result, key) });
      default:
        return event satisfies never;
    }
  };
}

const newline = 0x0a;
const byteOrderMark = 0xef;

function pageLine(tag: string, page: TokenPage): Line {
  const { json } = page;
  // Many servers end their JSON with a newline.
  const body = page.body.at(-1) === newline ? page.body.subarray(0, -1) : page.body;
  const isOneLine = body[0] !== byteOrderMark && !body.includes(newline);
  const parts = [
    Buffer.from(`{"tag":"${tag}","page":`),
    isOneLine ? body : Buffer.from(JSON.stringify(json)),
    Buffer.from('}\n'),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

function jsonLine(value: object): Line {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}

function failureOf(result: UpstreamResult, key: string): object {
  if (result.kind === 'failure') return refusalOf(result.refusal);
  const { status, headers, body } = browserAnswer(result, key);
  return { status, headers, text: new TextDecoder().decode(body ?? undefined) };
}

/** The gateway's own refusal as a line, in the form of `refuse`. */
function refusalOf({ status, code, message, headers }: GatewayRefusal): object {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers, 'x-error-source': 'gateway' },
    text: JSON.stringify({ code, message }),
  };
}

/** A stream that produces lines as fast as they are read. When the reader stops, the calls stop too. */
function streamOf(lines: AsyncGenerator<Line, void>, leaving: AbortController): ReadableStream<Line> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const { value, done } = await lines.next();
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
      void lines.return();
    },
  });
}
