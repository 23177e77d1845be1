// The browser's local storage for tests that run in Node: texts by key.
import { vi } from 'vitest';

/** Puts these texts in place of the storage, and gives what is there from then on. */
export function storeTexts(texts: Readonly<Record<string, string>> = {}): Map<string, string> {
  const stored = new Map(Object.entries(texts));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
    removeItem: (key: string) => void stored.delete(key),
  });
  return stored;
}

/** A storage that the browser does not let the page have. */
export function forbidStorage(): void {
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
}

function refuse(): never {
  throw new DOMException('storage is forbidden', 'SecurityError');
}
