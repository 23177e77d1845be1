import { bodyTooLarge, invalidRequest } from './errors.ts';

const maxBytes = 1024 * 1024;

/**
 * Reads a JSON body of at most 1 MiB. An empty body gives undefined. Throws 413 when it is longer, 400 when it is no JSON;
 * a body that is too long is not read to its end.
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  const text = await readText(request);
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw invalidRequest('Invalid request body: malformed JSON');
  }
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) throw bodyTooLarge(maxBytes);
  if (request.body === null) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length > maxBytes) throw bodyTooLarge(maxBytes);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw invalidRequest('Invalid request body: not UTF-8');
  }
}
