// What others wrote, as it may leave the console or be recorded.
import { stripInvisible } from '#domain/text/strip-invisible.ts';
import { redactKeys } from './pattern.ts';

/** The text without keys and without what is invisible. */
export function safeText(text: string): string {
  // First what is invisible: it could hide a key from the pattern.
  return redactKeys(stripInvisible(text));
}
