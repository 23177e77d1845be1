// Texts that a database cannot give back as they came. SQLite ends a text at NUL, and half a surrogate pair has no UTF-8.
import { invalidRequest } from '../errors.ts';

/** How JSON can write what is refused here. Most bodies hold no such escape, and are not searched. */
const suspicious = /\\u(?:0000|d[89a-f])/i;

/** Throws 400 that names the first place of such a text in a body. `json` is the text of the body. */
export function refuseBrokenText(json: string, body: unknown): void {
  if (!suspicious.test(json)) return;
  // A list is a patch (contract section 5).
  const broken = findBroken(body, Array.isArray(body) ? ['patch'] : []);
  if (broken !== undefined) throw invalidRequest(broken);
}

function findBroken(value: unknown, place: readonly string[]): string | undefined {
  if (typeof value === 'string') {
    const problem = problemOf(value);
    return problem && `${place.join('/') || 'body'}: holds ${problem}, which cannot be stored`;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, content] of Object.entries(value)) {
    const problem = problemOf(name);
    if (problem !== undefined)
      return `a name in ${place.join('/') || 'the body'} holds ${problem}, which cannot be stored`;
    const found = findBroken(content, [...place, name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function problemOf(text: string): string | undefined {
  if (text.includes('\0')) return 'the character U+0000';
  return /\p{Surrogate}/u.test(text) ? 'half a surrogate pair' : undefined;
}
