// Access token keys: `api-` and a lower-case UUID v4 (contract section 2). Only a hash and the last four characters are kept.
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';

/** Makes a new key from 122 random bits. */
export function makeKey(): string {
  return `api-${randomUUID()}`;
}

/**
 * Derives a key from a secret (hex) and a label; the same two always give the same key. Used for personas, whose keys must
 * be known again after a restart although none is stored.
 */
export function deriveKey(secret: string, label: string): string {
  const hex = createHmac('sha256', Buffer.from(secret, 'hex')).update(label).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8';
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `api-${parts.join('-')}`;
}

/** What is stored of a key: SHA-256 as hex. A key has too many bits to be guessed, so no salt and no slow hash. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** The last four characters of a key, by which people tell keys apart. */
export function lastFourOf(key: string): string {
  return key.slice(-4);
}

/** A random secret of 32 bytes, hex. */
export function makeSecret(): string {
  return randomBytes(32).toString('hex');
}

/** A new identifier as the API has them: 24 hex digits. */
export function makeId(): string {
  return randomBytes(12).toString('hex');
}
