// Each record in this browser belongs to one account of one instance. Only a session of that account can read it. Each kind of record has
// one store, and the storage has one text for each kind and account. No text contains a key.
import * as v from 'valibot';
import { isKnownAccount, type Account } from '#domain/account/account.ts';
import { redactKeys } from '#domain/key/pattern.ts';
import { createBrowserStore, type BrowserStore } from './browser-store.ts';
import { forgetWithAccount } from '#queries/session/session-loss.ts';
import { moveEarlierText, type EarlierText } from './earlier-text.ts';
import { parseJson } from './kept-json.ts';

export type AccountStore<Value> = {
  /** The empty value when nobody is signed in. */
  readonly read: (account: Account | undefined) => Value;
  /** Stores the result of `change` for the account's present value. Does nothing when nobody is signed in. */
  readonly update: (account: Account | undefined, change: (value: Value) => Value) => void;
  readonly subscribe: (account: Account | undefined, listener: () => void) => () => void;
};

type AccountStoreOptions<Value> = {
  /** The kind of record. The storage key of each text begins with it. */
  readonly name: string;
  readonly empty: Value;
  /** Reads the JSON of a text. A text that does not fit counts as empty. */
  readonly schema: v.GenericSchema<unknown, Value>;
  /** Turns the value into JSON, where it is not JSON already; undefined when there is nothing to keep. */
  readonly write?: (value: Value) => unknown;
  /** The place where earlier versions kept this kind. */
  readonly earlier?: (account: Account) => EarlierText;
};

export function createAccountStore<Value>({
  name,
  empty,
  schema,
  write = (value) => value,
  earlier,
}: AccountStoreOptions<Value>): AccountStore<Value> {
  const stores = new Map<string, BrowserStore<Value>>();
  const unknown = new Map<string, BrowserStore<Value>>();
  // The next user may be somebody else.
  forgetWithAccount(() => unknown.clear());

  function storeOf(account: Account): BrowserStore<Value> {
    const key = [name, account.origin, account.id].join(' ');
    const isKnown = isKnownAccount(account);
    const known = isKnown ? stores : unknown;
    const store = known.get(key) ?? open(isKnown ? key : undefined, account);
    known.set(key, store);
    return store;
  }

  function open(key: string | undefined, account: Account): BrowserStore<Value> {
    if (key !== undefined && earlier !== undefined) moveEarlierText(earlier(account), key);
    return createBrowserStore({ key, encode, decode });
  }

  function decode(text: string | null): Value {
    const read = v.safeParse(schema, parseJson(text));
    return read.success ? read.output : empty;
  }

  function encode(value: Value): string | null {
    const json = write(value);
    // Keys are removed from each text first: in JSON, an escaped line break before a key would hide its beginning.
    return json === undefined ? null : redactKeys(JSON.stringify(json, cutKeys));
  }

  return {
    read: (account) => (account === undefined ? empty : storeOf(account).read()),
    update: (account, change) => {
      if (account !== undefined) storeOf(account).update(change);
    },
    subscribe: (account, listener) =>
      account === undefined ? () => undefined : storeOf(account).subscribe(listener),
  };
}

function cutKeys(_name: string, part: unknown): unknown {
  return typeof part === 'string' ? redactKeys(part) : part;
}
