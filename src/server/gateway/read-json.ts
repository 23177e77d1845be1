import type { Context } from 'hono';
import * as v from 'valibot';
import type { GatewayEnv } from './gateway-env.ts';

/** Reads the request's body; gives undefined when it is longer than `most` characters, not JSON, or not of that shape. */
export async function readJson<Schema extends v.GenericSchema>(
  c: Context<GatewayEnv>,
  schema: Schema,
  most: number,
): Promise<v.InferOutput<Schema> | undefined> {
  const text = await c.req.text();
  if (text.length > most) return undefined;
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
