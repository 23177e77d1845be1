// The HTTP server around the console.
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Config } from './config.ts';
import type { OpenConsole } from './open-console.ts';

export type Listening = { readonly server: Server; readonly address: string };

/**
 * Listens where the settings say; port 0 takes a free one. Gives the address for a browser, without a trailing slash. Rejects
 * with one clear sentence when the port is taken or not permitted.
 */
export async function listen(
  fetch: OpenConsole['fetch'],
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<Listening> {
  // With Node's own Request in place, middleware that rebuilds a request (the limit on bodies) fails on the listener's light one.
  const server = createServer(getRequestListener(fetch, { overrideGlobalObjects: true }));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(explain(error, host, port))));
    server.listen(port, host.replaceAll(/[[\]]/g, ''), resolve);
  });
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  return { server, address: `http://${hostInAddress(host)}:${boundPort}` };
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
