// Reads JSON while a person types it. Every value keeps its place in the text, and every fault is a problem with a place. Reading
// goes on after a fault, so that one broken statement does not hide the others.
import type { JsonMember, JsonNode, JsonProblem, JsonProblemCode, JsonReading, TextRange } from './node.ts';
import { readJsonString } from './string.ts';

/** Deeper than any policy, and far from what would exhaust the stack. */
const maxDepth = 64;

const spacePattern = /[ \t\r\n]*/y;
const wordPattern = /[A-Za-z_$][\w$-]*/y;
const numberLikePattern = /-?[\d.][\d.eE+-]*/y;
const numberPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** White space or nothing to the eye, but not to JSON. Text copied from pages and word processors contains it. */
const unseenPattern = /(?:(?![ \t\r\n])[\s\p{Z}\p{Cf}])+/uy;
const commentPattern = /\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)/y;

/**
 * Reads a text as JSON; never throws. A text without problems is one that `JSON.parse` accepts. Two things differ: a leading byte
 * order mark is passed over, and nesting beyond `maxDepth` is refused.
 */
export function readJson(text: string): JsonReading {
  const reader = new JsonReader(text);
  const root = reader.readRoot();
  return { root, problems: reader.problems.toSorted((a, b) => a.from - b.from) };
}

class JsonReader {
  readonly problems: JsonProblem[] = [];
  readonly #text: string;
  #at = 0;
  /** Where the last thing that was not space ended. Whatever is left open at the end of the text ends here. */
  #end = 0;
  #openObjects = 0;
  #openArrays = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readRoot(): JsonNode | undefined {
    // Some editors write a byte order mark first; it has no meaning.
    if (this.#text.startsWith('\uFEFF')) this.#at = 1;
    this.#skipSpace();
    if (this.#at >= this.#text.length) {
      this.#report('missing-value', 0, 0, 'Nothing here yet.');
      return undefined;
    }
    const root = this.#readValue(0);
    this.#skipSpace();
    if (this.#at < this.#text.length) {
      this.#report(
        'unexpected',
        this.#at,
        this.#text.trimEnd().length,
        'Unexpected after the end of the JSON.',
      );
    }
    return root;
  }

  #readValue(depth: number): JsonNode {
    const character = this.#text[this.#at];
    if (character === '{' || character === '[') {
      if (depth >= maxDepth) return this.#giveUp();
      return character === '{' ? this.#readObject(depth) : this.#readArray(depth);
    }
    if (character === '"' || character === "'") return this.#readString();
    return this.#readNumber() ?? this.#readWord() ?? this.#skipUnexpected();
  }

  #readArray(depth: number): JsonNode {
    const from = this.#at;
    const items: JsonNode[] = [];
    this.#openArrays += 1;
    const closed = this.#readList(from, ']', () => {
      items.push(this.#readValue(depth + 1));
    });
    this.#openArrays -= 1;
    return { kind: 'array', from, to: this.#end, items, closed };
  }

  #readObject(depth: number): JsonNode {
    const from = this.#at;
    const members: JsonMember[] = [];
    this.#openObjects += 1;
    this.#readList(from, '}', () => {
      const member = this.#readMember(depth);
      if (member !== undefined) members.push(member);
    });
    this.#openObjects -= 1;
    return { kind: 'object', from, to: this.#end, members };
  }

  /** Reads the entries between two brackets. Returns whether the closing one was there. */
  #readList(from: number, closer: ']' | '}', readEntry: () => void): boolean {
    this.#step();
    let comma: number | undefined;
    let needsComma = false;
    for (;;) {
      this.#skipSpace();
      const character = this.#text[this.#at];
      if (character === closer) {
        if (comma !== undefined) {
          this.#report('trailing-comma', comma, comma + 1, 'Nothing follows this comma.');
        }
        this.#step();
        return true;
      }
      if (character === undefined || this.#closesSomethingOutside(character)) {
        this.#report(
          'not-closed',
          from,
          from + 1,
          `This ${this.#text[from]} is missing its closing ${closer}.`,
        );
        return false;
      }
      if (character === ',') {
        if (!needsComma) {
          this.#report('missing-value', this.#at, this.#at + 1, 'Nothing comes before this comma.');
        }
        comma = this.#at;
        needsComma = false;
        this.#step();
        continue;
      }
      if (needsComma) this.#report('missing-comma', this.#end, this.#end, 'Missing comma.');
      readEntry();
      comma = undefined;
      needsComma = true;
    }
  }

  #closesSomethingOutside(character: string): boolean {
    return (character === '}' && this.#openObjects > 0) || (character === ']' && this.#openArrays > 0);
  }

  #readMember(depth: number): JsonMember | undefined {
    const from = this.#at;
    const name = this.#readName(depth);
    if (name === undefined) return undefined;
    const nameRange = { from, to: this.#end };
    this.#skipSpace();
    if (this.#text[this.#at] === ':') {
      this.#step();
      this.#skipSpace();
    } else {
      this.#report('missing-colon', nameRange.to, nameRange.to, `Missing colon after "${name}".`);
    }
    const value = this.#readMemberValue(name, nameRange, depth);
    return { name, nameRange, value, from, to: this.#end };
  }

  #readName(depth: number): string | undefined {
    const from = this.#at;
    const character = this.#text[from];
    if (character === '"' || character === "'") {
      const node = this.#readString();
      return node.kind === 'string' ? node.value : '';
    }
    const word = this.#take(wordPattern);
    if (word !== undefined) {
      this.#report('unquoted-name', from, this.#at, `The name ${word} needs double quotes.`);
      return word;
    }
    this.#report('missing-name', from, from + 1, 'Expected a name in double quotes.');
    this.#readValue(depth + 1);
    return undefined;
  }

  #readMemberValue(name: string, nameRange: TextRange, depth: number): JsonNode {
    const character = this.#text[this.#at];
    if (character === undefined || character === ',' || character === '}' || character === ']') {
      this.#report('missing-value', nameRange.from, nameRange.to, `"${name}" has no value.`);
      return { kind: 'broken', from: this.#end, to: this.#end };
    }
    return this.#readValue(depth + 1);
  }

  #readString(): JsonNode {
    const from = this.#at;
    const { value, to, problems } = readJsonString(this.#text, from);
    this.problems.push(...problems);
    this.#at = to;
    this.#end = to;
    return { kind: 'string', from, to, value };
  }

  #readNumber(): JsonNode | undefined {
    const from = this.#at;
    const digits = this.#take(numberLikePattern);
    if (digits === undefined) return undefined;
    if (numberPattern.test(digits)) return { kind: 'number', from, to: this.#at, value: Number(digits) };
    this.#report('bad-number', from, this.#at, `${digits} isn’t a valid number in JSON.`);
    return { kind: 'broken', from, to: this.#at };
  }

  #readWord(): JsonNode | undefined {
    const from = this.#at;
    const word = this.#take(wordPattern);
    if (word === undefined) return undefined;
    const range = { from, to: this.#at };
    if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true', ...range };
    if (word === 'null') return { kind: 'null', ...range };
    this.#report('unknown-word', from, this.#at, `${word} needs double quotes.`);
    return { kind: 'broken', ...range };
  }

  #skipUnexpected(): JsonNode {
    const from = this.#at;
    this.#step();
    this.#report('unexpected', from, this.#at, `Unexpected ${this.#text[from]}.`);
    return { kind: 'broken', from, to: this.#at };
  }

  #giveUp(): JsonNode {
    const from = this.#at;
    this.#at = this.#text.length;
    this.#end = this.#text.trimEnd().length;
    this.#report('too-deep', from, from + 1, `Brackets are nested more than ${maxDepth} levels deep.`);
    return { kind: 'broken', from, to: this.#end };
  }

  #skipSpace(): void {
    for (;;) {
      this.#pass(spacePattern);
      const from = this.#at;
      if (this.#pass(unseenPattern)) {
        this.#report('unexpected', from, this.#at, `Unexpected ${codeOf(this.#text, from)}.`);
      } else if (this.#pass(commentPattern)) {
        this.#report('comment', from, this.#at, 'JSON doesn’t allow comments.');
      } else {
        return;
      }
    }
  }

  /** Moves behind what the pattern matches here. Returns whether it matched. */
  #pass(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) return undefined;
    this.#at += found.length;
    this.#end = this.#at;
    return found;
  }

  #step(): void {
    this.#at += 1;
    this.#end = this.#at;
  }

  #report(code: JsonProblemCode, from: number, to: number, message: string): void {
    this.problems.push({ code, from, to, message });
  }
}

function codeOf(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0;
  return `invisible character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
