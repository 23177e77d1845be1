// What is asked for before the program is there. This goes into the page itself, so it draws in nothing of the cache.
import { askEarly } from '#api/early-answers.ts';
import { sessionPath } from '#api/session-path.ts';
import { firstTokensPath } from '#api/token-page-path.ts';

export function askForSession(): void {
  void askEarly(sessionPath);
}

/** Asks for the first page of tokens; resolves with its JSON as it came, and with undefined when there is none. */
export async function askForFirstTokens(): Promise<unknown> {
  try {
    const { ok, text } = await askEarly(firstTokensPath);
    return ok ? JSON.parse(text) : undefined;
  } catch {
    // The program asks again, and tells why.
    return undefined;
  }
}
