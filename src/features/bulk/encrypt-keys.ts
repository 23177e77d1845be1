// Encryption of new keys in the browser. Only the file leaves this tab.
import { keyFileIterations, writeEntries, writeKeyFile, type KeyFileEntry } from '#domain/key/file.ts';

/** Whether this browser allows encryption here: it does not on a page served without TLS, except from localhost. */
export function canEncrypt(): boolean {
  // The type says that it is always present, but it is missing on pages served without TLS.
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  return subtle !== undefined;
}

/** The text of a file that only the passphrase decrypts. */
export async function encryptKeys(entries: readonly KeyFileEntry[], passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const utf8 = new TextEncoder();
  // Different systems may type the same passphrase as different code points.
  const typed = utf8.encode(passphrase.normalize());
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: keyFileIterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8.encode(writeEntries(entries)));
  return writeKeyFile({
    salt: base64(salt),
    iv: base64(iv),
    iterations: keyFileIterations,
    data: base64(new Uint8Array(data)),
  });
}

/** Without 0, 1, i, l and o: the passphrase may have to be read aloud. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz';

/** A random passphrase: six groups of four from 31 characters, 118 bits. */
export function makePassphrase(): string {
  const signs: string[] = [];
  while (signs.length < 24) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // Bytes beyond the last multiple of 31 would make the first characters more likely.
    if (byte < 248) signs.push(letters[byte % 31] ?? '');
  }
  return Array.from({ length: 6 }, (_, group) => signs.slice(4 * group, 4 * group + 4).join('')).join('-');
}

/** In pieces, because a call takes only a limited number of arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}
