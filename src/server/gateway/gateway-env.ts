// The types of Hono's context in the gateway.
import type { HttpBindings } from '@hono/node-server';

/** `Bindings` are missing when the gateway is called without a socket, as tests do. */
export type GatewayEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: {
    secureHeadersNonce?: string;
    instance?: string;
    basePath?: string;
    url?: URL;
    refused?: string;
  };
};
