// The types of Hono's context in the gateway.
import type { HttpBindings } from '@hono/node-server';
import type { KeptSession } from './sealed-session.ts';

/** `Bindings` are missing when the gateway is called without a socket, as tests do. */
export type GatewayEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: {
    secureHeadersNonce?: string;
    requestId?: string;
    instance?: string;
    /** The user that the sign-on in front names. */
    user?: string;
    /** Whether a user was named by something that may not. */
    isUserIgnored?: boolean;
    /** The session of the request, for the log. */
    session?: KeptSession;
    /** Whether something was sent to the instance that may have been carried out. */
    sent?: boolean;
    /** The token that the request is about, when the path does not name it. */
    target?: string;
    /** The instance's answer about a key, where it differs from the gateway's own. */
    keyStatus?: number;
    basePath?: string;
    url?: URL;
    refused?: string;
    refusedHost?: string;
  };
};
