// A value kept in this browser's local storage, the same in every tab. It is never a secret.
import { createListeners } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';

export type BrowserStore<Value> = {
  readonly read: () => Value;
  /** Stores the result of `change` for the present value. If storage is full or forbidden, it lasts until the page is left. */
  readonly update: (change: (value: Value) => Value) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

type BrowserStoreOptions<Value> = {
  /** Undefined for a value that must not outlive the page. */
  readonly key: string | undefined;
  /** Gives null for a value that need not be stored. */
  readonly encode: (value: Value) => string | null;
  /** Never throws. Gives the empty value for null and for a text that it cannot read. */
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
    // The same text gives the same object, so that nothing is rendered again without a change.
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
      // Reads the storage again, since another tab may have written meanwhile.
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

/** Whether a page can store anything in this browser. False when storage is full or forbidden. */
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
