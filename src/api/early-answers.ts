// Answers that the page asked for before the program ran (src/boot): the program would have asked for the same, later.
import { isOfConsole } from './answered-by.ts';
import { linesOf, type Lines } from './lines.ts';
import { startReading, type ClockReading } from './server-clock.ts';
import { sessionHeader } from './shown-session.ts';

/** An answer with its whole text, or with its lines where it comes line by line. */
export type WholeAnswer = {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly lines?: Lines | undefined;
  /** What it tells about the server's clock; read when it came, whenever it is looked at. */
  readonly clock?: ClockReading | undefined;
};

declare global {
  // A `var` is how TypeScript writes a property of the global object.
  var earlyAnswers: Map<string, Promise<WholeAnswer>> | undefined;
  /** The session in which they were asked for, and when, in ms since the page began. */
  var earlyAsked: { readonly session: string; readonly at: number } | undefined;
}

/** After so many ms, what was asked for may have been overtaken. */
const freshMs = 15_000;

/** A redirect leads to a page of somebody else's, such as a sign-in: it is an answer of its own, and not followed. */
export const everyCall = { credentials: 'same-origin', cache: 'no-store', redirect: 'manual' } as const;

/** Asks for a path before the program does, and keeps the answer for it. Rejects when no answer comes. */
export function askEarly(path: string): Promise<WholeAnswer> {
  const answer = readWhole(
    fetch(path, { ...everyCall, headers: { Accept: 'application/json', ...sessionHeader() } }),
  );
  // Whoever takes it hears of a failure; perhaps nobody will.
  answer.catch(() => undefined);
  globalThis.earlyAsked = { session: sessionName(), at: performance.now() };
  globalThis.earlyAnswers ??= new Map();
  globalThis.earlyAnswers.set(path, answer);
  return answer;
}

/** To be called as soon as the request is sent. */
export async function readWhole(coming: Promise<Response>): Promise<WholeAnswer> {
  const readClock = startReading();
  const response = await coming;
  const { ok, status, headers } = response;
  const answer = { ok, status, headers, clock: readClock(headers) };
  return headers.get('Content-Type') === 'application/x-ndjson'
    ? { ...answer, text: '', lines: linesOf(response.body) }
    : { ...answer, text: await response.text() };
}

/** Resolves once the early answer for this path is there, with whether it is a good one; at once with false where none was asked for. */
export async function isEarlyAnswerGood(path: string): Promise<boolean> {
  const answer = await globalThis.earlyAnswers?.get(path)?.catch(() => undefined);
  return answer?.ok === true && isOfConsole(answer.headers);
}

/** The answer that is on its way for exactly this address, once; undefined when there is none, or when it may be outdated. */
export function takeEarlyAnswer(path: string): Promise<WholeAnswer> | undefined {
  const answer = globalThis.earlyAnswers?.get(path);
  globalThis.earlyAnswers?.delete(path);
  if (isUsable()) return answer;
  if (answer !== undefined) void stopLines(answer);
  return undefined;
}

/** What was asked for in one session is nothing to another. */
function isUsable(): boolean {
  const { earlyAsked: asked } = globalThis;
  if (asked === undefined) return true;
  return asked.session === sessionName() && performance.now() - asked.at < freshMs;
}

function sessionName(): string {
  return sessionHeader()['X-Session'];
}

/** To be called with every write, and with signing in and out above all: what was asked for before says nothing about after. */
export function forgetEarlyAnswers(): void {
  for (const answer of globalThis.earlyAnswers?.values() ?? []) void stopLines(answer);
  globalThis.earlyAnswers?.clear();
}

async function stopLines(answer: Promise<WholeAnswer>): Promise<void> {
  (await answer.catch(() => undefined))?.lines?.stop();
}
