// What a browser is told about every answer. The policy for content is the one that the console was measured to run under;
// Chromium reports any breach of it, and the journeys fail on such a report.
import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import type { GatewayEnv } from './gateway-env.ts';

/** Sets the headers; `inlineScripts` are the hashes of what the page itself may run. The nonce of a response is in the context as `secureHeadersNonce`. */
export function securityHeaders(inlineScripts: readonly string[]): MiddlewareHandler<GatewayEnv> {
  const setHeaders = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", ...inlineScripts],
      styleSrc: ["'self'", NONCE],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      // The one rule of the console: it starts the worker of its own build and knows no other script.
      trustedTypes: ['reasoning-worker'],
    },
    // Each of these two has Chromium start a process for the page, which holds up the first paint: no other origin may look at where
    // this window goes, or share the memory that a key is in.
    crossOriginOpenerPolicy: 'same-origin',
    originAgentCluster: true,
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    // Whether the whole host is HTTPS is for the proxy that ends TLS to say.
    strictTransportSecurity: false,
    xDownloadOptions: false,
    xXssProtection: false,
    permissionsPolicy: {
      camera: [],
      displayCapture: [],
      geolocation: [],
      microphone: [],
      payment: [],
      usb: [],
    },
  });
  return (c, next) => {
    c.set('secureHeadersNonce', makeNonce());
    return setHeaders(c, next);
  };
}

const nonceBytes = 16;
let random = randomBytes(0);

/** A random text for one response. Random bytes are asked for in hundreds, since each asking costs more than the bytes. */
function makeNonce(): string {
  if (random.length === 0) random = randomBytes(256 * nonceBytes);
  const nonce = random.toString('base64', 0, nonceBytes);
  random = random.subarray(nonceBytes);
  return nonce;
}
