// One call to the gateway: JSON out, JSON in, every failure an ApiError. No write is ever repeated here.
import { stripInvisible } from '#domain/text/strip-invisible.ts';
import { isOfConsole } from './answered-by.ts';
import { ApiError } from './api-error.ts';
import {
  everyCall,
  forgetEarlyAnswers,
  readWhole,
  takeEarlyAnswer,
  type WholeAnswer,
} from './early-answers.ts';
import { isFrontAnswering } from './front-watch.ts';
import type { Lines } from './lines.ts';
import { placed } from '#store/base-path.ts';
import { keepReceipt } from './receipts.ts';
import { retryAfterFrom } from '#domain/account/rate-limit.ts';
import { sessionPath } from './session-path.ts';
import { sessionHeader, shownSession } from './shown-session.ts';
import { serverClock, serverNow } from './server-clock.ts';

export type RequestOptions = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal | undefined;
  /** The session of the call, when it is not the one on screen. */
  session?: string | undefined;
  /** The tags of the list's pages that are known already. */
  knownPages?: string | undefined;
  /** The tag of an answer that is known already. */
  knownTag?: string | undefined;
};

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
  /** The lines of a streamed answer, in place of JSON. */
  readonly lines?: Lines | undefined;
};

/**
 * Sends one request to a path of our own origin, and gives the answer of a 2xx. Throws an ApiError for every other status and for no
 * answer. Throws one also when the answer is not the console's own, or neither JSON nor lines. An abort is passed on as it is. No message
 * repeats what was sent. A read is sent once more when the key was replaced while it was on its way.
 */
export async function request(path: string, options: RequestOptions = {}): Promise<Answer> {
  const sentFor = shownSession();
  const answer = await ask(path, options);
  if (!(await isAnswerToOldKey(answer, sentFor))) return judge(answer);
  if (options.method === undefined || options.method === 'GET') return judge(await ask(path, options));
  throw new ApiError({
    status: 401,
    code: 'key_replaced',
    source: 'api',
    message: 'This session’s key was replaced during the request. Try again.',
  });
}

/**
 * Whether the instance refused a key that the session no longer uses, for example after a reset in another tab. Only the key in use says
 * something about the session. `sentFor` is the session that was shown when the call was sent. Throws an ApiError `session_left` when the
 * page shows another session by now.
 */
export async function isAnswerToOldKey(
  { status, headers }: Pick<WholeAnswer, 'status' | 'headers'>,
  sentFor: string,
): Promise<boolean> {
  const shown = shownSession();
  if (status === 401 && shown !== sentFor && shown !== 'none')
    throw new ApiError({
      status,
      code: 'session_left',
      source: 'gateway',
      message: 'The session ended during the request.',
    });
  const used = headers.get('X-Session-Key');
  if (status !== 401 || used === null) return false;
  const { text } = await ask(sessionPath, {});
  const session = field(parseJson(text), 'session');
  const inUse = textField(session, 'lastFour');
  return inUse !== undefined && inUse !== used;
}

async function ask(path: string, options: RequestOptions): Promise<WholeAnswer> {
  const { signal } = options;
  try {
    const answer = await send(path, options);
    serverClock.note(answer.clock);
    // A request that was sent early does not have this signal.
    if (signal?.aborted === true) answer.lines?.stop();
    signal?.throwIfAborted();
    const isOwn = isOfConsole(answer.headers);
    isFrontAnswering.set(!isOwn);
    keepReceipt(answer.headers);
    if (isOwn) return answer;
    throw frontAnswered(answer);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    if (signal?.aborted === true) throw error;
    throw noAnswer();
  }
}

/** The error for an answer that did not arrive, or not completely. */
export function noAnswer(): ApiError {
  return new ApiError({
    status: 0,
    code: 'network',
    source: 'network',
    message: 'No response. Check your connection and that the console is still running.',
  });
}

/** The error for an answer from something in front. `status` is 0 for a redirect, since a browser hides the real one. */
function frontAnswered({ status }: WholeAnswer): ApiError {
  const what = status === 0 ? 'a redirect' : `${status}`;
  return new ApiError({
    status,
    code: 'front_answered',
    source: 'front',
    message: `Something in front of the console, such as a proxy, responded instead (${what}).`,
  });
}

/** Gives the answer of a 2xx, and throws an ApiError for others, as `request` does. For an answer inside a streamed one. */
export function judge(answer: Omit<WholeAnswer, 'clock'>): Answer {
  const { status, headers, text, lines } = answer;
  const json = parseJson(text);
  if (!answer.ok) throw errorFrom(answer, json);
  if (json === undefined && text !== '') throw unreadable(status, 'it isn’t JSON');
  return { status, headers, json, lines };
}

function send(
  path: string,
  { method = 'GET', body, signal, knownPages, knownTag, session }: RequestOptions,
): Promise<WholeAnswer> {
  if (method === 'GET') {
    const early = takeEarlyAnswer(path);
    if (early !== undefined) return early;
  } else {
    forgetEarlyAnswers();
  }
  const coming = fetch(placed(path), {
    ...everyCall,
    method,
    headers: {
      Accept: 'application/json',
      ...(path === sessionPath && method !== 'DELETE'
        ? {}
        : session === undefined
          ? sessionHeader()
          : { 'X-Session': session }),
      ...(method === 'GET' ? {} : { 'X-Access-Token-Console': '1' }),
      // A reset has no body, but an instance may still require the JSON content type (contract section 7).
      ...(method === 'POST' || method === 'PATCH' ? { 'Content-Type': 'application/json' } : {}),
      ...(knownPages === undefined ? {} : { 'Known-Pages': knownPages }),
      ...(knownTag === undefined ? {} : { 'If-None-Match': knownTag }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  return readWhole(coming);
}

/** The error for an answer that arrived but cannot be read; `why` must not quote the answer. */
export function unreadable(status: number, why: string): ApiError {
  return new ApiError({
    status,
    code: 'unreadable_answer',
    source: 'decode',
    message: `The response couldn’t be read: ${why}.`,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A 401 may be empty and a proxy may answer HTML (contract section 9). Then only the status counts.
    return undefined;
  }
}

function errorFrom({ status, headers }: Omit<WholeAnswer, 'clock'>, json: unknown): ApiError {
  const retryAfterMs = retryAfterFrom((name) => headers.get(name), serverNow());
  const id = textField(json, 'id');
  const requestId = headers.get('X-Request-Id');
  return new ApiError({
    status,
    code: textField(json, 'code') ?? `http_${status}`,
    message: sayable(textField(json, 'message')) ?? usualMessage(status),
    source: headers.get('X-Error-Source') === 'gateway' ? 'gateway' : 'api',
    ...(id === undefined ? {} : { id }),
    ...(requestId === null ? {} : { requestId }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

/** In characters. Nobody reads a longer refusal, and it would push the next step off the screen. */
const longestMessage = 500;

/** A server's message, prepared for use inside our own sentence. */
function sayable(message: string | undefined): string | undefined {
  if (message === undefined) return undefined;
  const text = stripInvisible(message);
  return text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text;
}

function textField(json: unknown, name: string): string | undefined {
  const value = field(json, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function field(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined;
}

function usualMessage(status: number): string {
  if (status === 401) return 'The key was rejected.';
  if (status === 403) return 'Your key doesn’t have permission to do this.';
  if (status === 404) return 'Not found.';
  if (status === 429) return 'Rate limited. Try again later.';
  return status >= 500
    ? `LaunchDarkly returned an error (${status}).`
    : `The request was rejected (${status}).`;
}
