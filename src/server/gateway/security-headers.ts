// The security headers of every answer. The content policy is the one that the console was measured to run under. Chromium reports any
// breach of it, and the journeys fail on such a report.
import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import type { GatewayEnv } from './gateway-env.ts';
import { randomTexts } from './random-text.ts';

/**
 * Sets the headers. `inlineScripts` are the hashes of the page's own scripts. The context holds the nonce of a response as
 * `secureHeadersNonce`.
 */
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
      // The console's only rule: it starts the worker of its own build and no other script.
      trustedTypes: ['reasoning-worker'],
    },
    // Each of these two makes Chromium start a process for the page, which delays the first paint. Other origins can no longer watch where
    // this window navigates, or share the memory that holds a key.
    crossOriginOpenerPolicy: 'same-origin',
    originAgentCluster: true,
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    // The proxy that ends TLS decides whether the whole host is HTTPS.
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

/** A random text for one response. */
const makeNonce = randomTexts(16, 'base64');
