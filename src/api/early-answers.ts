// Answers that the page asked for before the program ran (src/app/boot): the program would have asked for the same, later.
import { isOfConsole } from './answered-by.ts';
import { startReading, type ClockReading } from './server-clock.ts';
import { sessionHeader } from './shown-session.ts';

/** An answer with its whole text. */
export type WholeAnswer = {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What it tells about the server's clock; read when it came, whenever it is looked at. */
  readonly clock?: ClockReading | undefined;
};

declare global {
  // A `var` is how TypeScript writes a property of the global object.
  var earlyAnswers: Map<string, Promise<WholeAnswer>> | undefined;
  var earlySeries: EarlySeries | undefined;
  /** The session in which they were asked for. */
  var earlySession: string | undefined;
}

/** An answer whose body comes bit by bit. */
type EarlySeries = {
  readonly path: string;
  readonly answer: Promise<Response>;
  readonly stop: () => void;
};

/** After so many ms since the page began, what was asked for then may have been overtaken. */
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
  globalThis.earlySession = sessionName();
  globalThis.earlyAnswers ??= new Map();
  globalThis.earlyAnswers.set(path, answer);
  return answer;
}

/** Asks for many pages at once before the program does. What comes is taken in at once, whoever reads it later. */
export function askEarlySeries(path: string): void {
  globalThis.earlySession = sessionName();
  const stopping = new AbortController();
  const answer = fetch(path, { ...everyCall, headers: sessionHeader(), signal: stopping.signal }).then(
    (response) => new Response(response.body?.pipeThrough(roomForAll()) ?? null, response),
  );
  answer.catch(() => undefined);
  globalThis.earlySeries = { path, answer, stop: () => stopping.abort() };
}

function roomForAll(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({}, {}, { highWaterMark: Infinity });
}

/** To be called as soon as the request is sent. */
export async function readWhole(coming: Promise<Response>): Promise<WholeAnswer> {
  const readClock = startReading();
  const response = await coming;
  const { ok, status, headers } = response;
  const clock = readClock(headers);
  return { ok, status, headers, text: await response.text(), clock };
}

/** Resolves once the early answer for this path is there, with whether it is a good one; at once with false where none was asked for. */
export async function isEarlyAnswerGood(path: string): Promise<boolean> {
  const answer = await globalThis.earlyAnswers?.get(path)?.catch(() => undefined);
  return answer?.ok === true && isOfConsole(answer.headers);
}

/** Gives what puts the early answer for this path back after it was taken, for whoever asks next. */
export function holdEarlyAnswer(path: string): () => void {
  const answer = globalThis.earlyAnswers?.get(path);
  return () => {
    if (answer !== undefined) globalThis.earlyAnswers?.set(path, answer);
  };
}

/** The answer that is on its way for exactly this address, once; undefined when there is none, or when it may be outdated. */
export function takeEarlyAnswer(path: string): Promise<WholeAnswer> | undefined {
  const answer = globalThis.earlyAnswers?.get(path);
  globalThis.earlyAnswers?.delete(path);
  return isUsable() ? answer : undefined;
}

/** What was asked for in one session is nothing to another. */
function isUsable(): boolean {
  const { earlySession = sessionName() } = globalThis;
  return performance.now() < freshMs && earlySession === sessionName();
}

function sessionName(): string {
  return sessionHeader()['X-Session'];
}

/** The series that is on its way, once, when it is exactly this one; another is given up. */
export function takeEarlySeries(path: string): Promise<Response> | undefined {
  const early = globalThis.earlySeries;
  globalThis.earlySeries = undefined;
  if (early?.path === path && isUsable()) return early.answer;
  early?.stop();
  return undefined;
}

/** To be called with every write, and with signing in and out above all: what was asked for before says nothing about after. */
export function forgetEarlyAnswers(): void {
  globalThis.earlyAnswers?.clear();
  globalThis.earlySeries?.stop();
  globalThis.earlySeries = undefined;
}
