// Versions up to November 2026 kept the records of all accounts in one text of each kind. The first read for an account moves its records
// out of there. A record of an unknown account stays there unread.
import * as v from 'valibot';
import { isAt, type Account } from '#domain/account/account.ts';
import { parseJson } from './kept-json.ts';

export type EarlierText = {
  readonly key: string;
  /** The part of the text's JSON that belongs to the account, and the part that stays; undefined for nothing. */
  readonly split: (json: unknown) => { readonly own: unknown; readonly others: unknown };
};

/** A text with a list of records, under `list` beside a version. Each record names its instance and account. */
export function earlierList(key: string, list: string, account: Account): EarlierText {
  return {
    key,
    split(json) {
      const file = v.safeParse(fileSchema, json);
      const records = file.success ? file.output[list] : undefined;
      if (!file.success || !Array.isArray(records)) return { own: undefined, others: json };
      const own = records.filter((record) => isOf(record, account));
      const others = records.filter((record) => !own.includes(record));
      return {
        own: own.length === 0 ? undefined : own,
        others: others.length === 0 ? undefined : { ...file.output, [list]: others },
      };
    },
  };
}

const fileSchema = v.looseObject({ version: v.literal(1) });
const placedSchema = v.object({ place: v.object({ instance: v.string(), account: v.string() }) });

function isOf(record: unknown, account: Account): boolean {
  const read = v.safeParse(placedSchema, record);
  return read.success && isAt(read.output.place, account);
}

/** Does nothing when the account already has a text of its own. */
export function moveEarlierText({ key, split }: EarlierText, to: string): void {
  try {
    const text = localStorage.getItem(key);
    if (text === null || localStorage.getItem(to) !== null) return;
    const { own, others } = split(parseJson(text));
    if (own === undefined) return;
    localStorage.setItem(to, JSON.stringify(own));
    if (others === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(others));
  } catch {
    // Storage is full or forbidden. The records stay in place until the next time.
  }
}
