// Names a page by its bytes, so that one that the browser has read already need not be sent and read again.
import { createCipheriv, createHmac, hkdfSync } from 'node:crypto';

export type TagOf = (body: Uint8Array) => string;

/**
 * Makes the function that gives the tag of a page, eleven signs of base64url; two pages have the same one only when they are the same.
 * Gateways with the same secret give the same tags.
 * A page is hashed with the hash of AES-GCM, in a fifth of the time that SHA-256 takes; that is safe as long as nobody learns its
 * key, and so what comes of it is not shown but hashed once more.
 */
export function createPageTags(secret: string): TagOf {
  const key = Buffer.from(hkdfSync('sha256', secret, '', label, 48));
  const [pageKey, tagKey] = [key.subarray(0, 16), key.subarray(16)];
  return (body) => {
    const cipher = createCipheriv('aes-128-gcm', pageKey, nonce).setAAD(body);
    cipher.final();
    return createHmac('sha256', tagKey).update(cipher.getAuthTag()).digest('base64url').slice(0, 11);
  };
}

const label = 'access token console: page tags, version 1';
const nonce = Buffer.alloc(12);
