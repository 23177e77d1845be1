// Reads a JSON body of a known shape.
import type { Context } from 'hono';
import * as v from 'valibot';
import type { GatewayEnv } from './gateway-env.ts';

/** A key, an instance and a persona are short. Parsing a megabyte would delay other requests. */
const maxCharacters = 16_384;

/** Reads the request's body; gives undefined when it is longer than 16 Ki characters, not JSON, or not of that shape. */
export async function readJson<Schema extends v.GenericSchema>(
  c: Context<GatewayEnv>,
  schema: Schema,
): Promise<v.InferOutput<Schema> | undefined> {
  const text = await c.req.text();
  if (text.length > maxCharacters) return undefined;
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
