// The thresholds of the review. They are in the address, so a link shows the same findings.
import { day } from '#domain/time/duration.ts';

/** In days. */
export type ReviewThresholds = {
  /** A token without use for so long is unused. */
  readonly idleDays: number;
  /** A key that is this old should be reset. */
  readonly keyAgeDays: number;
  /** A person who was not seen for so long is away. */
  readonly awayDays: number;
};

export const idleChoices: readonly number[] = [30, 60, 90, 180, 365];
export const keyAgeChoices: readonly number[] = [90, 180, 365];
export const awayChoices: readonly number[] = [30, 60, 90, 180];

export const usualThresholds: ReviewThresholds = { idleDays: 90, keyAgeDays: 365, awayDays: 90 };

/** Reads the thresholds of an address; a value that is no choice counts as the usual one. */
export function readThresholds(search: URLSearchParams): ReviewThresholds {
  const read = (name: string, choices: readonly number[], usual: number) => {
    const value = Number(search.get(name));
    return choices.includes(value) ? value : usual;
  };
  return {
    idleDays: read('idle', idleChoices, usualThresholds.idleDays),
    keyAgeDays: read('key-age', keyAgeChoices, usualThresholds.keyAgeDays),
    awayDays: read('away', awayChoices, usualThresholds.awayDays),
  };
}

/** Fixed thresholds, in ms. */
export const recentUse = 7 * day;
export const month = 30 * day;
export const quarter = 90 * day;
export const year = 365 * day;
