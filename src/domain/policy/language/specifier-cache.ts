// Evaluation meets the same few specifiers again and again, so each text is read once and remembered.
import { parseResource } from './resource.ts';
import type { ResourceParse } from './resource.ts';

// Both bound the memory that texts from outside can take: how many texts, and UTF-16 units in each. The first seen are dropped
// first.
const capacity = 4096;
const longestKept = 512;

const parsed = new Map<string, ResourceParse>();

/** `parseResource`, remembered. The answer is shared: never change it. */
export function parseResourceOnce(text: string): ResourceParse {
  const known = parsed.get(text);
  if (known !== undefined) {
    return known;
  }
  const parse = parseResource(text);
  if (text.length > longestKept) {
    return parse;
  }
  if (parsed.size >= capacity) {
    for (const oldest of parsed.keys()) {
      parsed.delete(oldest);
      break;
    }
  }
  parsed.set(text, parse);
  return parse;
}
