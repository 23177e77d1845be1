// Reads kept records: invalid entries are left out, and the rest stays.
import * as v from 'valibot';

/** Undefined when the text is not JSON. */
export function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** A list that keeps only its valid entries. */
export function listOf<Entry>(entry: v.GenericSchema<unknown, Entry>) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((values): readonly Entry[] => values.flatMap((value) => readEntry(entry, value))),
  );
}

function readEntry<Entry>(schema: v.GenericSchema<unknown, Entry>, value: unknown): readonly Entry[] {
  const read = v.safeParse(schema, value);
  return read.success ? [read.output] : [];
}

/** The last instant of a JavaScript date, epoch ms. */
const lastInstant = 8.64e15;

/** Epoch ms. */
export const keptInstant = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(lastInstant));

/** An identifier, which is never empty. */
export const keptId = v.pipe(v.string(), v.nonEmpty());
