// A value kept in this browser's local storage, the same in every tab. Never anything secret.
import { createListeners } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';

export type BrowserStore<Value> = {
  readonly read: () => Value;
  /** Stores what `change` makes of the present value. Where storage is full or forbidden it holds until the page is left. */
  readonly update: (change: (value: Value) => Value) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

type BrowserStoreOptions<Value> = {
  /** Undefined for a value that must not outlive the page. */
  readonly key: string | undefined;
  /** Gives null for a value that needs no place in the storage. */
  readonly encode: (value: Value) => string | null;
  /** Total: gives the empty value for a text that it cannot read, and for null when nothing is stored. */
  readonly decode: (text: string | null) => Value;
};

export function createBrowserStore<Value>({
  key,
  encode,
  decode,
}: BrowserStoreOptions<Value>): BrowserStore<Value> {
  const { tell, subscribe } = createListeners(listenToOtherTabs);
  let known: { readonly text: string | null; readonly value: Value } | undefined;
  let isPersistent = key !== undefined;

  function read(): Value {
    const text = isPersistent ? readText() : (known?.text ?? null);
    // The same text gives the same object, so that nothing is drawn again for nothing.
    if (known === undefined || known.text !== text) known = { text, value: decode(text) };
    return known.value;
  }

  function readText(): string | null {
    try {
      return localStorage.getItem(key ?? '');
    } catch {
      isPersistent = false;
      return known?.text ?? null;
    }
  }

  function write(text: string | null): void {
    if (key === undefined) return;
    try {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch {
      isPersistent = false;
    }
  }

  function noticeOtherTab(event: StorageEvent): void {
    if (event.key === key || event.key === null) tell();
  }

  function listenToOtherTabs(): () => void {
    window.addEventListener('storage', noticeOtherTab);
    return () => window.removeEventListener('storage', noticeOtherTab);
  }

  return {
    read,
    update(change) {
      // Read afresh: another tab may have written since.
      const value = change(read());
      known = { text: encode(value), value };
      write(known.text);
      tell();
    },
    subscribe,
  };
}

export function useBrowserStore<Value>(store: BrowserStore<Value>): Value {
  return useStore({ get: store.read, subscribe: store.subscribe });
}

/** Whether this browser lets a page store anything; full and forbidden are the same. */
export function canStore(): boolean {
  const probe = 'storage-probe';
  try {
    localStorage.setItem(probe, probe);
    localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}
