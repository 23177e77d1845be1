// The sandbox for any API client: its own Authorization header, no session, no console header. A page of another site gains
// nothing here, because it has no key to send.
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Handler } from 'hono';
import { DroppedConnection, type Sandbox } from '../sandbox/app.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { requestUrl } from './request-url.ts';

const prefix = '/sandbox';

/**
 * Handles `/sandbox/api/v2/*`. When the sandbox drops the connection on purpose, this closes the socket without an answer. The caller sees
 * the same as on a real network.
 */
export function rawSandbox(sandbox: Sandbox): Handler<GatewayEnv> {
  return async (c) => {
    const url = new URL(requestUrl(c));
    url.pathname = url.pathname.slice(prefix.length);
    try {
      return await sandbox.fetch(new Request(url, c.req.raw));
    } catch (error) {
      const socket = c.env?.incoming?.socket;
      if (!(error instanceof DroppedConnection) || socket === undefined) throw error;
      socket.destroy();
      // Nobody receives this; the status is for the log.
      return new Response(null, { status: 502, headers: RESPONSE_ALREADY_SENT.headers });
    }
  };
}
