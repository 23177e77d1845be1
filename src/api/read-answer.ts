import * as v from 'valibot';
import { unreadable, type Answer } from './http.ts';

/** Reads an answer by a schema; throws an ApiError that names the first field that does not fit, never its value. */
export function readAnswer<const Schema extends v.GenericSchema>(
  schema: Schema,
  answer: Pick<Answer, 'status' | 'json'>,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, answer.json, { abortEarly: true });
  if (result.success) return result.output;
  const path = v.getDotPath(result.issues[0]) ?? 'the whole answer';
  throw unreadable(answer.status, `"${path}" isn’t what was expected`);
}
