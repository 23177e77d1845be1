// What the console may ask of a series of pages.
import * as v from 'valibot';

const wholeNumber = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(least), v.maxValue(most));

const querySchema = v.object({
  offset: wholeNumber(0, 100_000_000),
  limit: wholeNumber(1, 1000),
  step: wholeNumber(1, 1000),
  count: wholeNumber(1, 100),
});

/**
 * Where the first page begins, what `limit` each is asked for with, how many tokens further the next begins, and how many pages there are. The
 * step is less than the limit where the instance gives less than it is asked for (contract section 3, trap 3).
 */
export type PageSeries = v.InferOutput<typeof querySchema>;

/** Reads the query; gives the name of the first parameter that is missing or out of range. */
export function readSeries(
  query: URLSearchParams,
):
  | { readonly kind: 'series'; readonly series: PageSeries }
  | { readonly kind: 'problem'; readonly parameter: string } {
  const result = v.safeParse(querySchema, Object.fromEntries(query), { abortEarly: true });
  return result.success
    ? { kind: 'series', series: result.output }
    : { kind: 'problem', parameter: v.getDotPath(result.issues[0]) ?? 'query' };
}
