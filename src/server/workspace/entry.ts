// What administrators write themselves: notes, ignored findings, kept questions and saved views. An entry is text in the database, so it is
// read back with care.
import * as v from 'valibot';
import { holdsKey } from '#domain/key/pattern.ts';

/** In characters: the most that a text of an entry may have. */
export const longestText = 2000;

/** Longer than any ID or word of a rule. */
const word = v.pipe(v.string(), v.maxLength(128));
const text = v.pipe(v.string(), v.maxLength(longestText));
const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15));

const contents = {
  note: v.strictObject({ text: v.pipe(text, v.minLength(1)) }),
  'ignored-finding': v.strictObject({
    tokenName: text,
    reason: word,
    note: text,
    until: instant,
    facts: v.strictObject({ reach: word, memberId: word, lastUsedAt: instant }),
  }),
  question: v.strictObject({ action: word, resource: v.pipe(text, v.minLength(1)) }),
  view: v.strictObject({ address: text, columns: v.pipe(v.array(word), v.maxLength(40)) }),
};

export type EntryKind = keyof typeof contents;

export const entryKinds = ['note', 'ignored-finding', 'question', 'view'] as const satisfies EntryKind[];

export type EntryContent = v.InferOutput<(typeof contents)[EntryKind]>;

/** Which entry it is: at most one note of a token, one decision on each rule, one question or view of a name. */
export type EntrySubject = {
  readonly kind: EntryKind;
  /** Empty for questions and views. */
  readonly tokenId: string;
  /** The rule of an ignored finding, or the name of a question or view; empty for a note. */
  readonly name: string;
};

/** What the token of an entry is, as the instance said; `none` for entries about no token. */
export type EntryToken = { readonly tokenKind: 'personal' | 'service' | 'none'; readonly memberId: string };

/** One version of an entry. Versions count from 1; `content` is null when it was removed. `at` is epoch ms. */
export type EntryVersion = EntrySubject &
  EntryToken & {
    readonly version: number;
    readonly content: EntryContent | null;
    readonly at: number;
    readonly actor: {
      readonly memberId: string;
      readonly tokenId: string;
      /** The name that the sign-on in front gave; empty without one. */
      readonly user: string;
    };
  };

/** Whether entries of this kind are about a token. */
export function isAboutToken(kind: EntryKind): boolean {
  return kind === 'note' || kind === 'ignored-finding';
}

/** In characters, without controls and halves of characters, which not every database can keep. */
const soundName = /^[^\p{Cc}\p{Cs}]{1,200}$/u;

/** Reads which entry is meant; undefined when it can be none. */
export function readSubject(kind: EntryKind, tokenId: string, name: string): EntrySubject | undefined {
  const isTokenSound = isAboutToken(kind) ? /^[\w-]{1,64}$/.test(tokenId) : tokenId === '';
  const isNameSound = kind === 'note' ? name === '' : soundName.test(name);
  return isTokenSound && isNameSound ? { kind, tokenId, name } : undefined;
}

export type ContentReading =
  | { readonly kind: 'content'; readonly content: EntryContent | null }
  /** `field` is the path of what does not fit, such as `facts.reach`. */
  | { readonly kind: 'unfit' | 'key'; readonly field: string };

/** Reads what is to be stored. A text that holds something shaped like a key is refused, and not cut: its author has to know. */
export function readContent({ kind, name }: EntrySubject, value: unknown): ContentReading {
  if (holdsKey(name)) return { kind: 'key', field: 'name' };
  const read = v.safeParse(contents[kind], value);
  if (!read.success) return { kind: 'unfit', field: v.getDotPath(read.issues[0]) ?? 'content' };
  const field = keyField(read.output, '');
  return field === undefined ? { kind: 'content', content: read.output } : { kind: 'key', field };
}

/** Reads the content of a stored version; undefined for what this program does not know. */
export function readStoredContent(kind: EntryKind, value: unknown): EntryContent | undefined {
  const read = v.safeParse(contents[kind], value);
  return read.success ? read.output : undefined;
}

/** The path of the first text that holds something shaped like a key. */
function keyField(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return holdsKey(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const found = keyField(part, path === '' ? name : `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
