// How single values of answers are read: leniently where servers are known to differ (contract section 2, trap 47).
import * as v from 'valibot';
import { shownName } from '#domain/text/undisguised.ts';

/** A text, empty when missing or of another type. */
export const text = v.fallback(v.string(), '');

/** A name that is for reading only: what would disguise it or its neighbours is left out. */
export const label = v.pipe(text, v.transform(shownName));

/** A number that may come as a numeral in a string; undefined when it is neither. */
export const looseNumber = v.fallback(
  v.optional(
    v.pipe(
      v.union([v.number(), v.pipe(v.string(), v.regex(/^\s*-?\d+(\.\d+)?\s*$/), v.transform(Number))]),
      v.finite(),
    ),
  ),
  undefined,
);

/** Below this an instant is taken for seconds: as milliseconds it would lie before March 1973. */
const smallestMilliseconds = 100_000_000_000;

/** The last instant that a date can hold. Nothing beyond it can be drawn, and one such token must not take the list with it. */
const lastInstant = 8_640_000_000_000_000;

/** Epoch ms from milliseconds or seconds; 0, negative, missing and beyond all dates mean that no instant is known. */
export const instant = v.pipe(
  looseNumber,
  v.transform((value) => {
    if (value === undefined || value <= 0 || value > lastInstant) return undefined;
    return Math.round(value < smallestMilliseconds ? value * 1000 : value);
  }),
);

/** An instant that the contract says is always there. */
export const requiredInstant = v.nonOptional(instant);

/** The texts of a list; empty when it is missing or null. Entries that are not texts are left out. */
export const texts = v.pipe(
  v.fallback(v.array(v.unknown()), []),
  v.transform((entries) => entries.filter((entry) => typeof entry === 'string')),
);
