// Lists in API answers (contract sections 3 and 11).
import * as v from 'valibot';
import { unreadable, type Answer } from './http.ts';
import { readAnswer } from './read-answer.ts';
import { looseNumber } from './wire-values.ts';

const collectionSchema = v.object({
  items: v.nullish(v.array(v.unknown())),
  totalCount: looseNumber,
  _links: v.fallback(v.looseObject({}), {}),
});

export type Collection<Item> = {
  readonly items: readonly Item[];
  /** How many entries of the list could not be read. */
  readonly unread: number;
  /** How many entries there are in all, if the server says so. */
  readonly totalCount: number | undefined;
  readonly hasNext: boolean;
};

/**
 * Reads a page of a list. An entry that does not fit `schema` is counted; the others stay. Throws an ApiError when the answer is no list. A
 * missing list counts as empty only beside a total of 0: some servers write an empty list as null.
 */
export function readCollection<const Schema extends v.GenericSchema>(
  schema: Schema,
  answer: Pick<Answer, 'status' | 'json'>,
): Collection<v.InferOutput<Schema>> {
  const { items: entries, totalCount, _links: links } = readAnswer(collectionSchema, answer);
  if (!Array.isArray(entries) && totalCount !== 0) throw unreadable(answer.status, 'it contains no list');
  const read = (entries ?? []).map((entry) => v.safeParse(schema, entry, { abortEarly: true }));
  const items = read.flatMap((result) => (result.success ? [result.output] : []));
  return { items, unread: read.length - items.length, totalCount, hasNext: 'next' in links };
}
