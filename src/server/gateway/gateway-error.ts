// The shape of every refusal that is the gateway's own: `{ code, message }`, told apart from the API's by a header.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A refusal by the gateway itself. `message` is for people and never contains what was sent. */
export type GatewayRefusal = {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Answers with a refusal; marked so that the console can tell it from an answer of the instance. */
export function refuse(c: Context, { status, code, message, headers }: GatewayRefusal): Response {
  return c.json({ code, message }, status, { ...headers, 'X-Error-Source': 'gateway' });
}
