// Random texts for single responses. Random bytes are fetched in hundreds, since each call costs more than the bytes.
import { randomBytes } from 'node:crypto';

/** Makes a source of texts of so many random bytes each. */
export function randomTexts(bytes: number, encoding: 'base64' | 'hex'): () => string {
  let random = randomBytes(0);
  return () => {
    if (random.length === 0) random = randomBytes(256 * bytes);
    const text = random.toString(encoding, 0, bytes);
    random = random.subarray(bytes);
    return text;
  };
}
