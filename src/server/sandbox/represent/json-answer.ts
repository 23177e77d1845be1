import type { Context } from 'hono';

/**
 * Answers 200 with JSON. It is encoded here, and not by `Response`, which first looks through the whole text for broken surrogates;
 * JSON has none of them, since it writes them as escapes.
 */
export function jsonAnswer(context: Context, value: unknown): Response {
  return context.body(Buffer.from(JSON.stringify(value)), 200, { 'Content-Type': 'application/json' });
}
