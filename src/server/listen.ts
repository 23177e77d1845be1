// The HTTP server around the console.
import { createServer, type RequestListener, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Config } from './config.ts';
import { guardConnections, type PlaceLimits } from './connections.ts';
import type { OpenConsole } from './open-console.ts';
import { largestHeaders, malformedStatus, parserStatus, rawRefusal, refusalOf } from './malformed-message.ts';

/** What a client may use. Times are in ms; the first two are for a whole request to arrive. */
export type ConnectionLimits = PlaceLimits & {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly connectionsCheckingInterval: number;
};

/** A mebibyte takes half a minute on a very slow line. A slower client holds a connection on purpose. */
export const usualLimits: ConnectionLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2000,
  // Proxies usually close after a minute. This is longer, so that the server never closes while a proxy sends a request.
  keepAliveTimeout: 75_000,
  crowdedKeepAliveTimeout: 2000,
  writeTimeout: 60_000,
  // The largest answer takes ten minutes on a line of half a megabit.
  maxWaits: 10,
  maxConnections: 4096,
  // A browser opens six at a time, and a company behind one address has a few dozen people.
  maxPerAddress: 256,
};

export type Listening = {
  readonly server: Server;
  readonly address: string;
  /** From now on each connection closes after its current answer. */
  readonly letGo: () => void;
};

/**
 * Listens at the address of the settings; port 0 takes a free one. Gives the address for a browser, without a trailing slash. Rejects with
 * one sentence when the port is taken or not permitted.
 * Slow requests end with 408. Connections beyond the limits are closed at once. Malformed messages are refused before any other code sees
 * them. Behind a proxy all connections come from one address, so the limit per address is off.
 */
export async function listen(
  fetch: OpenConsole['fetch'],
  { host, port, trustedProxies = 0 }: Pick<Config, 'host' | 'port'> & Partial<Pick<Config, 'trustedProxies'>>,
  limits: ConnectionLimits = usualLimits,
): Promise<Listening> {
  // Middleware may rebuild a request (the limit on bodies does). That fails on the listener's light request unless Node's own Request is
  // replaced.
  const listener = getRequestListener(fetch, { overrideGlobalObjects: true });
  const { headersTimeout, requestTimeout, connectionsCheckingInterval, keepAliveTimeout } = limits;
  const server = createServer({
    headersTimeout,
    requestTimeout,
    connectionsCheckingInterval,
    keepAliveTimeout,
    maxHeaderSize: largestHeaders,
  });
  const maxPerAddress = trustedProxies === 0 ? limits.maxPerAddress : Number.POSITIVE_INFINITY;
  const { watch, isMidAnswer, letGo } = guardConnections(server, { ...limits, maxPerAddress });
  server.on('request', watch(refuseMalformed(listener)));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET' || isMidAnswer(socket)) socket.destroy();
    else socket.end(rawRefusal(parserStatus(error.code)), () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(explain(error, host, port))));
    server.listen(port, host.replaceAll(/[[\]]/g, ''), resolve);
  });
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  return { server, address: `http://${hostInAddress(host)}:${boundPort}`, letGo };
}

/** Why the gateway cannot listen on this host, in one sentence; undefined when it can. */
export async function hostProblem(host: string): Promise<string | undefined> {
  try {
    const { server } = await listen(() => new Response(), { host, port: 0 });
    server.close();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refuseMalformed(listener: RequestListener): RequestListener {
  return (incoming, outgoing) => {
    const status = malformedStatus(incoming.rawHeaders);
    if (status === undefined) return listener(incoming, outgoing);
    const { headers, text } = refusalOf(status);
    outgoing.writeHead(status, headers).end(text);
    return undefined;
  };
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use. Stop the program that uses it, or choose another port: PORT=${port + 1} npm start`;
  if (error.code === 'EACCES')
    return `Listening on port ${port} is not permitted. Choose a port above 1023: PORT=4400 npm start`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
    return `HOST is ${host}, which isn’t an address of this machine.`;
  return `Listening on ${host}, port ${port} failed: ${error.message}`;
}

function hostInAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}
