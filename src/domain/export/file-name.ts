// Names of exported files.
import { cleanText, utcText } from './export-cells.ts';

type FileFacts = {
  /** What the rows are, in lower case: "tokens". */
  readonly what: string;
  /** The short name of the instance. */
  readonly instance: string;
  /** Epoch ms, by the server's clock. */
  readonly at: number;
  /** In words; empty for none. */
  readonly filter: string;
};

const longestFilter = 60;

/** "tokens-sandbox-2026-11-28-last-used-over-a-year-ago.csv". The name holds no e-mail address and no key, whatever was searched for. */
export function exportFileName({ what, instance, at, filter }: FileFacts, ending: string): string {
  const words = cleanText(filter, { lastFour: false, addresses: false });
  const parts = [slug(what), slug(instance), utcText(at, '').slice(0, 10), slug(words)];
  return `${parts.filter((part) => part !== '').join('-')}.${ending}`;
}

/** Lower-case Latin letters and digits with hyphens between words; empty if the text has none. */
function slug(text: string): string {
  return text
    .slice(0, 4 * longestFilter)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestFilter)
    .replaceAll(/^-|-$/g, '');
}
