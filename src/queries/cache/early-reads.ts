// What is asked for before the program is there. This goes into the page itself, so it draws in nothing of the cache.
import { isOfConsole } from '#api/answered-by.ts';
import { askEarly } from '#api/early-answers.ts';
import { serverClock } from '#api/server-clock.ts';
import { sessionPath } from '#api/session-path.ts';
import { pageSession } from '#api/shown-session.ts';
import { tokenListPath } from '#api/token-list-path.ts';

/** Whether the gateway served this page to somebody who is signed in. */
export function wasServedToSession(): boolean {
  return pageSession() !== undefined;
}

export function askForSession(): void {
  void askEarly(sessionPath);
}

/** Asks for the list of tokens. Resolves with the JSON of its first page and the server's time (epoch ms); with undefined when there is none. */
export async function askForTokens(): Promise<{ readonly page: unknown; readonly now: number } | undefined> {
  try {
    const { headers, lines, clock } = await askEarly(tokenListPath);
    serverClock.note(clock);
    const line = isOfConsole(headers) ? await lines?.peek() : undefined;
    const first: unknown = line === undefined ? undefined : JSON.parse(line);
    if (typeof first !== 'object' || first === null || !('page' in first)) return undefined;
    return { page: first.page, now: serverClock.now() };
  } catch {
    // The program asks again, and tells why.
    return undefined;
  }
}
