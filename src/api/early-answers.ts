// Answers that the page asked for before the program ran, see index.html: the program would have asked for the same, later.

declare global {
  // A `var` is how TypeScript writes a property of the global object.
  var earlyAnswers: Map<string, Promise<Response>> | undefined;
}

/** After so many ms since the page began, what was asked for then may have been overtaken. */
const freshMs = 15_000;

/** The answer that is on its way for exactly this address, once; undefined when there is none, or when it may be outdated. */
export function takeEarlyAnswer(path: string): Promise<Response> | undefined {
  const answer = globalThis.earlyAnswers?.get(path);
  globalThis.earlyAnswers?.delete(path);
  return performance.now() < freshMs ? answer : undefined;
}

/** To be called with every write, and with signing in and out above all: what was asked for before says nothing about after. */
export function forgetEarlyAnswers(): void {
  globalThis.earlyAnswers?.clear();
}
