// Requests that are sent before the program runs. This code is part of the page itself, so it imports nothing of the cache.
import { isOfConsole } from '#api/answered-by.ts';
import { askEarly } from '#api/early-answers.ts';
import { serverClock } from '#api/server-clock.ts';
import { sessionPath } from '#api/session-path.ts';
import { pageSession } from '#api/shown-session.ts';
import { tokenListPath } from '#api/token-list-path.ts';

/** Whether the gateway served this page in an open session. */
export function wasServedToSession(): boolean {
  return pageSession() !== undefined;
}

export function askForSession(): void {
  void askEarly(sessionPath);
}

/** Asks for the list of tokens. Resolves with the JSON of its first page and the server's time (epoch ms), or undefined without one. */
export async function askForTokens(): Promise<{ readonly page: unknown; readonly now: number } | undefined> {
  try {
    const { headers, lines, clock } = await askEarly(tokenListPath);
    serverClock.note(clock);
    const line = isOfConsole(headers) ? await lines?.peek() : undefined;
    const first: unknown = line === undefined ? undefined : JSON.parse(line);
    if (typeof first !== 'object' || first === null || !('page' in first)) return undefined;
    return { page: first.page, now: serverClock.now() };
  } catch {
    // The program asks again and shows the error.
    return undefined;
  }
}
