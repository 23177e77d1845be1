// Decodes one quoted text of a JSON document, with the place of every fault in it.
import type { JsonProblem } from './node.ts';

type StringReading = {
  readonly value: string;
  /** Behind the closing quote. Without one, where the line ends, so that the damage stays in one line. */
  readonly to: number;
  readonly problems: readonly JsonProblem[];
};

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads the text that opens with a quote (`"`, or `'` as a problem) at `from`. */
export function readJsonString(text: string, from: number): StringReading {
  const quote = text[from];
  const problems: JsonProblem[] = [];
  let value = '';
  let at = from + 1;
  let plainFrom = at;
  const flush = () => {
    value += text.slice(plainFrom, at);
  };
  const readUpTo = (to: number): StringReading => {
    if (quote === "'") {
      problems.push({ code: 'single-quotes', from, to, message: 'JSON needs double quotes.' });
    }
    return { value, to, problems };
  };
  while (at < text.length) {
    const character = text[at];
    if (character === quote) {
      flush();
      return readUpTo(at + 1);
    }
    if (character === '\n' || character === '\r') break;
    if (character === '\\') {
      flush();
      const escape = readEscape(text, at);
      value += escape.value;
      if (!escape.valid) {
        const message = `${text.slice(at, escape.to)} isn’t a valid escape in JSON.`;
        problems.push({ code: 'bad-escape', from: at, to: escape.to, message });
      }
      at = escape.to;
      plainFrom = at;
      continue;
    }
    if (text.charCodeAt(at) < 0x20) {
      const message = 'Control characters must be escaped.';
      problems.push({ code: 'control-character', from: at, to: at + 1, message });
    }
    at += 1;
  }
  flush();
  problems.push({ code: 'not-closed', from, to: at, message: 'Missing closing quote.' });
  return readUpTo(at);
}

function readEscape(text: string, at: number): { value: string; to: number; valid: boolean } {
  const letter = text[at + 1];
  if (letter === 'u') {
    const digits = text.slice(at + 2, at + 6);
    if (/^[\da-fA-F]{4}$/.test(digits)) {
      return { value: String.fromCharCode(Number.parseInt(digits, 16)), to: at + 6, valid: true };
    }
  }
  const known = letter === undefined ? undefined : escapes[letter];
  if (known !== undefined) return { value: known, to: at + 2, valid: true };
  const ends = letter === undefined || letter === '\n' || letter === '\r';
  return { value: ends ? '' : letter, to: ends ? at + 1 : at + 2, valid: false };
}
