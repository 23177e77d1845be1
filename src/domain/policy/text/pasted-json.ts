// The one way in which pasted JSON is read.
import { readJson } from './json.ts';
import type { JsonMember, JsonNode } from './node.ts';
import { positionAt } from './text.ts';

export type PastedJson =
  /** The offsets of `root` refer to `text`. */
  | { readonly kind: 'json'; readonly text: string; readonly root: JsonNode }
  | { readonly kind: 'problem'; readonly message: string };

/**
 * Reads pasted text as JSON; the message of a problem begins with line and column. Refuses any fault. Refuses a name that stands
 * twice in one object: readers take the last value, people often the first.
 */
export function readPastedJson(pasted: string): PastedJson {
  const text = pasted.replace(/^\uFEFF/, '');
  const { root, problems } = readJson(text);
  if (root === undefined) return { kind: 'problem', message: 'Nothing to paste.' };
  const [fault] = problems;
  if (fault !== undefined) return problemAt(text, fault.from, fault.message);
  const repeated = repeatedMember(root);
  if (repeated !== undefined) return problemAt(text, repeated.from, `"${repeated.name}" appears twice.`);
  return { kind: 'json', text, root };
}

function problemAt(text: string, offset: number, message: string): PastedJson {
  const { line, column } = positionAt(text, offset);
  return { kind: 'problem', message: `Line ${line}, column ${column}: ${message}` };
}

/** The first member whose name was given before in its object. `readJson` bounds the depth. */
function repeatedMember(node: JsonNode): JsonMember | undefined {
  if (node.kind === 'array') return firstOf(node.items, repeatedMember);
  if (node.kind !== 'object') return undefined;
  const names = new Set<string>();
  return firstOf(node.members, (member) => {
    if (names.has(member.name)) return member;
    names.add(member.name);
    return repeatedMember(member.value);
  });
}

function firstOf<Item>(
  items: readonly Item[],
  find: (item: Item) => JsonMember | undefined,
): JsonMember | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
