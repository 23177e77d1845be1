// Reads single values of answers, leniently where servers are known to differ (contract section 2, trap 47).
import * as v from 'valibot';
import { readLooseNumber } from '#domain/text/loose-number.ts';
import { displayName } from '#domain/text/strip-invisible.ts';

/** A schema that accepts any value, even a missing one, and gives the result of `read`. */
function lenient<T>(read: (value: unknown) => T) {
  return v.pipe(v.optional(v.unknown(), null), v.transform(read));
}

/** A text, empty when missing or of another type. */
export function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export const text = lenient(readText);

/** A name for display only: characters that would disguise it or its neighbours are removed. */
export function readLabel(value: unknown): string {
  return displayName(readText(value));
}

export const label = lenient(readLabel);

export const looseNumber = lenient(readLooseNumber);

/** A smaller instant counts as seconds: as milliseconds it would lie before March 1973. */
const smallestMilliseconds = 100_000_000_000;

/** The last instant of a JavaScript date. A later one cannot be shown, and one such token must not break the list. */
const lastInstant = 8_640_000_000_000_000;

/** Epoch ms from milliseconds or seconds. Undefined for 0, negative, missing and values beyond all dates. */
export function readInstant(value: unknown): number | undefined {
  const number = readLooseNumber(value);
  if (number === undefined || number <= 0 || number > lastInstant) return undefined;
  return Math.round(number < smallestMilliseconds ? number * 1000 : number);
}

/** An instant that is always present by the contract. */
export const requiredInstant = v.nonOptional(lenient(readInstant));

/** The texts of a list; empty when it is missing or null. Entries that are not texts are left out. */
export function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

export const texts = lenient(readTexts);
