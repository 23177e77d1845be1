// Answers to requests that the page sent before the program ran (src/boot). The program would send the same requests later.
import { placed } from '#store/base-path.ts';
import { isOfConsole } from './answered-by.ts';
import { linesOf, type Lines } from './lines.ts';
import { startReading, type ClockReading } from './server-clock.ts';
import { sessionHeader } from './shown-session.ts';

/** An answer with its whole text, or with its lines when it is streamed. */
export type WholeAnswer = {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly lines?: Lines | undefined;
  /** What the answer says about the server's clock, read when it arrived. */
  readonly clock?: ClockReading | undefined;
};

declare global {
  // TypeScript declares a property of the global object with `var`.
  var earlyAnswers: Map<string, Promise<WholeAnswer>> | undefined;
  /** The session of the early requests, and when they were sent, in ms since the page began. */
  var earlyAsked: { readonly session: string; readonly at: number } | undefined;
}

/** After so many ms, an early answer may be outdated. */
const freshMs = 15_000;

/** A redirect leads to a foreign page, such as a sign-in. It is an answer of its own and not followed. */
export const everyCall = { credentials: 'same-origin', cache: 'no-store', redirect: 'manual' } as const;

/** Requests a path before the program does, and keeps the answer for it. Rejects when no answer comes. */
export function askEarly(path: string): Promise<WholeAnswer> {
  const answer = readWhole(
    fetch(placed(path), { ...everyCall, headers: { Accept: 'application/json', ...sessionHeader() } }),
  );
  // The caller that takes the answer handles a failure. Perhaps there is none.
  answer.catch(() => undefined);
  globalThis.earlyAsked = { session: sessionName(), at: performance.now() };
  globalThis.earlyAnswers ??= new Map();
  globalThis.earlyAnswers.set(path, answer);
  return answer;
}

/** Reads an answer. Call this as soon as the request is sent. Rejects when no answer comes. */
export async function readWhole(coming: Promise<Response>): Promise<WholeAnswer> {
  const readClock = startReading();
  const response = await coming;
  const { ok, status, headers } = response;
  const answer = { ok, status, headers, clock: readClock(headers) };
  return headers.get('Content-Type') === 'application/x-ndjson'
    ? { ...answer, text: '', lines: linesOf(response.body) }
    : { ...answer, text: await response.text() };
}

/** Resolves with the early answer for this path and leaves it there; with undefined when there is none, or no good one of the console. */
export async function peekEarlyAnswer(path: string): Promise<WholeAnswer | undefined> {
  const answer = await globalThis.earlyAnswers?.get(path)?.catch(() => undefined);
  return answer?.ok === true && isOfConsole(answer.headers) ? answer : undefined;
}

/** Gives the early answer for exactly this path, once. Undefined when there is none, or when it may be outdated. */
export function takeEarlyAnswer(path: string): Promise<WholeAnswer> | undefined {
  const answer = globalThis.earlyAnswers?.get(path);
  globalThis.earlyAnswers?.delete(path);
  if (isUsable()) return answer;
  if (answer !== undefined) void stopLines(answer);
  return undefined;
}

/** Early answers are of use only in the session that they were requested in. */
function isUsable(): boolean {
  const { earlyAsked: asked } = globalThis;
  if (asked === undefined) return true;
  return asked.session === sessionName() && performance.now() - asked.at < freshMs;
}

function sessionName(): string {
  return sessionHeader()['X-Session'];
}

/** Call this with every write, and above all with signing in and out. Earlier answers are outdated after it. */
export function forgetEarlyAnswers(): void {
  for (const answer of globalThis.earlyAnswers?.values() ?? []) void stopLines(answer);
  globalThis.earlyAnswers?.clear();
}

async function stopLines(answer: Promise<WholeAnswer>): Promise<void> {
  (await answer.catch(() => undefined))?.lines?.stop();
}
