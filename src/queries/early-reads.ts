// What is asked for before the program is there. This goes into the page itself, so it draws in nothing of the cache.
import { askEarly } from '#api/early-answers.ts';
import { sessionPath } from '#api/session-path.ts';
import { firstPageLimit, firstTokensPath, secondTokensPath } from '#api/token-page-path.ts';

export function askForSession(): void {
  void askEarly(sessionPath);
}

/**
 * Asks for the first page of tokens, and when that is full for the second, which is then there when the program asks for it. Resolves
 * with the JSON of the first as it came, and with undefined when there is none.
 */
export async function askForFirstTokens(): Promise<unknown> {
  try {
    const { ok, text } = await askEarly(firstTokensPath);
    if (!ok) return undefined;
    const answer: unknown = JSON.parse(text);
    if (isFull(answer)) void askEarly(secondTokensPath);
    return answer;
  } catch {
    // The program asks again, and tells why.
    return undefined;
  }
}

function isFull(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  const items: unknown = Reflect.get(answer, 'items');
  const count = Number(Reflect.get(answer, 'totalCount'));
  return Array.isArray(items) && items.length === firstPageLimit && count > firstPageLimit;
}
