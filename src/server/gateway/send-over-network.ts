// Sends a call to a remote instance. This uses Node's own HTTP client. The Request, Response, Headers and streams of the global `fetch`
// take more time than the rest of the gateway.
import * as http from 'node:http';
import * as https from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { OnReadOpts, Socket } from 'node:net';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { rootCertificates } from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { proxyFor, type Outbound } from '../config.ts';
import { AnswerTooLarge, largestAnswer, ProxyFailure, type Send, type WholeAnswer } from './upstream.ts';

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
const kept = { keepAlive: true, timeout: 4000 };

/**
 * Makes what sends one call and gives the whole answer, including a redirect. It rejects when the instance cannot be reached, and when the
 * signal aborts. It rejects also when the answer breaks off or cannot be decompressed, with `AnswerTooLarge` when it is too large, and with
 * `ProxyFailure` when the proxy makes no connection.
 */
export function createSend(outbound: Outbound): Send {
  const { proxy, authorities } = outbound;
  const trust = authorities === undefined ? {} : { ca: [...rootCertificates, authorities] };
  const direct = { ...kept, onread: reading };
  const agents = {
    http: new http.Agent(direct),
    https: new https.Agent({ ...direct, ...trust }),
    proxied: proxy === undefined ? undefined : new HttpsProxyAgent(proxy, { ...kept, ...trust }),
  };
  return (call) => {
    const origin = new URL(call.origin);
    if (origin.protocol === 'http:') return send(call, http.request, { agent: agents.http });
    const isProxied = proxyFor(outbound, origin) !== undefined;
    return send(call, https.request, { agent: isProxied ? agents.proxied : agents.https, ...trust });
  };
}

function send(
  { origin, path, method, headers, body, signal }: Parameters<Send>[0],
  request: typeof https.request,
  connection: Pick<https.RequestOptions, 'agent' | 'ca'>,
): Promise<WholeAnswer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    let isConnected = !(connection.agent instanceof HttpsProxyAgent);
    const fail = (error: Error) => reject(isConnected ? error : new ProxyFailure(undefined, error));
    const call = request({
      ...connection,
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
    const stop = () => {
      call.destroy();
      // While the proxy is connecting, a destroyed call says nothing.
      if (!isConnected) fail(new Error('the call was ended'));
    };
    signal.addEventListener('abort', stop);
    // The agent gives a call its socket when the proxy has connected it.
    call.once('socket', () => {
      isConnected = true;
    });
    call.once('proxyConnect', ({ statusCode = 0 }: { readonly statusCode?: number }) => {
      if (statusCode === 200) return;
      reject(new ProxyFailure(statusCode));
      stop();
    });
    call.once('response', (incoming) => resolve(readWhole(incoming)));
    call.on('error', fail);
    // A connection may also end silently, which is no error to Node.
    call.once('close', () => {
      signal.removeEventListener('abort', stop);
      fail(new Error('the connection was closed'));
    });
    if (signal.aborted) stop();
    else call.end(body);
  });
}

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
