// Sends a call to a remote instance. This uses Node's own HTTP client. The Request, Response, Headers and streams of the global `fetch`
// take more time than the rest of the gateway.
import * as http from 'node:http';
import * as https from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { OnReadOpts, Socket } from 'node:net';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AnswerTooLarge, largestAnswer, type Send, type WholeAnswer } from './upstream.ts';

/**
 * All connections read into this one buffer, which is large enough for a whole page of a list. The parser of a connection copies at once
 * what it keeps. By default Node allocates 64 KiB for every read, and the parser needs them only for a moment. Collecting that garbage
 * takes a fifth of the gateway's time.
 */
const reading: OnReadOpts = {
  buffer: Buffer.allocUnsafeSlow(256 * 1024),
  callback(this: Socket, length, buffer) {
    this.emit('data', buffer.subarray(0, length));
    return true;
  },
};

/**
 * Idle connections are closed sooner (ms) than servers usually close theirs. So no write goes out on a connection that the server is
 * closing.
 */
const kept = { keepAlive: true, timeout: 4000, onread: reading };

const clients = {
  http: { request: http.request, agent: new http.Agent(kept) },
  https: { request: https.request, agent: new https.Agent(kept) },
};

/**
 * Sends one call and gives the whole answer, including a redirect. Rejects when the instance cannot be reached, and when the signal aborts.
 * Rejects also when the answer breaks off or cannot be decompressed, and with `AnswerTooLarge` when it is too large.
 */
export const sendOverNetwork: Send = ({ origin, path, method, headers, body, signal }) =>
  new Promise((resolve, reject) => {
    const { protocol, hostname, port } = new URL(origin);
    const { request, agent } = clients[protocol === 'https:' ? 'https' : 'http'];
    const call = request({
      agent,
      // Here an IPv6 address is written without its brackets.
      hostname: hostname.replaceAll(/[[\]]/g, ''),
      port,
      path,
      method,
      headers: {
        ...headers,
        'Accept-Encoding': 'gzip',
        ...(body === undefined ? {} : { 'Content-Length': String(body.byteLength) }),
      },
    });
    const stop = () => call.destroy();
    signal.addEventListener('abort', stop);
    call.once('response', (incoming) => resolve(readWhole(incoming)));
    call.on('error', reject);
    // A connection may also end silently, which is no error to Node.
    call.once('close', () => {
      signal.removeEventListener('abort', stop);
      reject(new Error('the connection was closed'));
    });
    if (signal.aborted) stop();
    else call.end(body);
  });

async function readWhole(incoming: IncomingMessage): Promise<WholeAnswer> {
  const content = await readContent(incoming);
  const { statusCode: status = 0, headers } = incoming;
  return { status, headers, body: await decompress(content, headers['content-encoding']) };
}

function readContent(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer<ArrayBuffer>[] = [];
    let length = 0;
    incoming.on('data', (chunk: Buffer<ArrayBuffer>) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > largestAnswer) incoming.destroy(new AnswerTooLarge());
    });
    incoming.once('end', () => {
      const [only] = chunks;
      resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks));
    });
    incoming.on('error', reject);
  });
}

const inflate = promisify(gunzip);

async function decompress(
  content: Buffer<ArrayBuffer>,
  encoding: string | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  // Names of encodings ignore case, and one has two names (RFC 9110, section 8.4.1).
  const coding = encoding?.trim().toLowerCase();
  if (coding === undefined || coding === 'identity' || content.length === 0) return content;
  if (coding === 'gzip' || coding === 'x-gzip') return unzip(content);
  throw new Error('the answer is compressed in a way that was not asked for');
}

async function unzip(content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await inflate(content, { maxOutputLength: largestAnswer });
  } catch (error) {
    throw isTooLarge(error) ? new AnswerTooLarge() : error;
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
