// The shape of the gateway's own refusals: `{ code, message }`. A header tells them apart from the API's.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { GatewayEnv } from './gateway-env.ts';

/** A refusal by the gateway itself. `message` is for people and never contains what was sent. */
export type GatewayRefusal = {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Answers with a refusal. A header marks it, so that the console can tell it from an answer of the instance. */
export function refuse(c: Context<GatewayEnv>, { status, code, message, headers }: GatewayRefusal): Response {
  c.set('refused', message);
  return c.json({ code, message }, status, { ...headers, 'X-Error-Source': 'gateway' });
}
