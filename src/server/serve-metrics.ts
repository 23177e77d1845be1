// A listener of its own for the numbers of the process, so that the console's public port never shows them.
import { createServer, type Server } from 'node:http';

/** Serves `GET /metrics` at an address; rejects when it can't listen there. */
export async function serveMetrics(text: () => string, host: string, port: number): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    if (incoming.method === 'GET' && incoming.url === '/metrics')
      outgoing.writeHead(200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' }).end(text());
    else outgoing.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new Error(`METRICS_PORT: listening on ${host}, port ${port} failed: ${error.message}`)),
    );
    server.listen(port, host, resolve);
  });
  // Nobody waits for the monitoring system when the console ends.
  return server.unref();
}

const contentType = 'application/openmetrics-text; version=1.0.0; charset=utf-8';
