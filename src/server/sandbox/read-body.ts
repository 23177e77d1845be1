import { bodyTooLarge, invalidRequest } from './errors.ts';
import { refuseBrokenText } from './validate/broken-text.ts';

/**
 * In bytes. The real limit is not published. This holds the largest token (validate/fields.ts) twice, and reading it does not
 * hold up other requests.
 */
const maxBytes = 256 * 1024;

/**
 * The real limit is not published. The deepest useful body has seven levels: an action of a statement in a patch with a comment.
 */
const maxDepth = 32;

/**
 * Reads a JSON body of at most 256 KiB. An empty body gives undefined, and so does `null` (contract section 7). Throws 413 when
 * it is longer, without reading to its end. Throws 400 when it is no JSON, is nested too deeply, or holds a text that cannot be
 * stored.
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  const text = await readText(request);
  if (text.trim() === '') return undefined;
  // Checked before parsing: recursion over a deeper result would exhaust the stack.
  if (isDeeperThan(maxDepth, text))
    throw invalidRequest(`Invalid request body: nested deeper than ${maxDepth} levels`);
  const body = parse(text);
  refuseBrokenText(text, body);
  return body ?? undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidRequest('Invalid request body: malformed JSON');
  }
}

/** Whether brackets outside of texts open more than `levels` deep. The JSON may be malformed. */
function isDeeperThan(levels: number, json: string): boolean {
  let depth = 0;
  for (const [part] of json.matchAll(/"(?:[^"\\]|\\.)*"?|[[{]|[\]}]/gs)) {
    if (part === '[' || part === '{') depth += 1;
    if (part === ']' || part === '}') depth -= 1;
    if (depth > levels) return true;
  }
  return false;
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
