// The HTTP server around the console.
import { createServer, type RequestListener, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Config } from './config.ts';
import type { OpenConsole } from './open-console.ts';
import { malformedStatus } from './malformed-message.ts';

/** What a client may cost: times in ms, the first two for a whole request to arrive. */
export type ConnectionLimits = {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly connectionsCheckingInterval: number;
  /** How long a connection may be idle before it is closed. */
  readonly keepAliveTimeout: number;
  readonly maxConnections: number;
};

/** A mebibyte takes half a minute on a line that is hardly one; whoever is slower holds a connection on purpose. */
const usualLimits: ConnectionLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2000,
  // Longer than the minute after which proxies usually close: whoever closes first cuts off a request that is on its way.
  keepAliveTimeout: 75_000,
  maxConnections: 4096,
};

export type Listening = { readonly server: Server; readonly address: string };

/**
 * Listens where the settings say; port 0 takes a free one. Gives the address for a browser, without a trailing slash. Rejects
 * with one clear sentence when the port is taken or not permitted.
 * Slow requests end with 408, connections beyond the limit are closed at once, malformed messages are refused before anything
 * else sees them.
 */
export async function listen(
  fetch: OpenConsole['fetch'],
  { host, port }: Pick<Config, 'host' | 'port'>,
  { maxConnections, ...timeouts }: ConnectionLimits = usualLimits,
): Promise<Listening> {
  // With Node's own Request in place, middleware that rebuilds a request (the limit on bodies) fails on the listener's light one.
  const listener = getRequestListener(fetch, { overrideGlobalObjects: true });
  const server = createServer(timeouts, refuseMalformed(listener));
  server.maxConnections = maxConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(explain(error, host, port))));
    server.listen(port, host.replaceAll(/[[\]]/g, ''), resolve);
  });
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  return { server, address: `http://${hostInAddress(host)}:${boundPort}` };
}

function refuseMalformed(listener: RequestListener): RequestListener {
  return (incoming, outgoing) => {
    const status = malformedStatus(incoming.rawHeaders);
    if (status === undefined) return listener(incoming, outgoing);
    // What follows on this connection could be read in two ways as well.
    outgoing.writeHead(status, { Connection: 'close' }).end();
    return undefined;
  };
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use. Stop what is using it, or choose another port: PORT=${port + 1} npm start`;
  if (error.code === 'EACCES')
    return `Listening on port ${port} is not permitted. Choose a port above 1023: PORT=4400 npm start`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `HOST is ${host}, which is not an address of this machine.`;
  return `Listening on ${host}, port ${port} failed: ${error.message}`;
}

function hostInAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}
