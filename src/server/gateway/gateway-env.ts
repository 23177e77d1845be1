// What Hono knows of a call to the gateway.
import type { HttpBindings } from '@hono/node-server';

/** `Bindings` are missing when the gateway is called without a socket, as tests do. */
export type GatewayEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: { secureHeadersNonce?: string; instance?: string; url?: URL };
};
