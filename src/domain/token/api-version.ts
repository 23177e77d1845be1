// The versions of the REST API that tokens are made for, and when the old ones end (contract section 4).
import { day } from '#domain/time/duration.ts';

/** The one version that new tokens are made for. From 1 January 2027 the API answers no other. */
export const currentApiVersion = 20240415;

/** The last day of the versions before the current one, as announced in autumn 2026; midnight UTC, epoch ms. */
const lastDay = Date.UTC(2026, 11, 31);

/** For each published old version: since when it is unsupported, and its last day. Midnight UTC, epoch ms. */
const oldVersions: ReadonlyMap<number, readonly [unsupportedSince: number, lastDay: number]> = new Map([
  [20220603, [Date.UTC(2025, 3, 15), lastDay]],
  [20210729, [Date.UTC(2023, 5, 3), lastDay]],
  [20191212, [Date.UTC(2022, 6, 29), lastDay]],
  [20160426, [Date.UTC(2020, 11, 12), lastDay]],
]);

/** `unrecorded`: the server names none. `unlisted`: a version this program was not told about, perhaps a newer one. */
export type ApiVersionState =
  | { readonly kind: 'current' }
  | { readonly kind: 'old'; readonly unsupportedSince: number; readonly lastDay: number }
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'unrecorded' };

/** Tells what is known about an API version. */
export function apiVersionState(version: number | undefined): ApiVersionState {
  if (version === undefined) return { kind: 'unrecorded' };
  if (version === currentApiVersion) return { kind: 'current' };
  const known = oldVersions.get(version);
  return known === undefined
    ? { kind: 'unlisted' }
    : { kind: 'old', unsupportedSince: known[0], lastDay: known[1] };
}

/** Whether a version is a published old one. False for unrecorded and unlisted versions. */
export function isOldApiVersion(version: number | undefined): boolean {
  return version !== undefined && oldVersions.has(version);
}

/** Days from today to the last day, counted in UTC: 0 on the last day, negative after it. `now` in epoch ms. */
export function daysLeft(last: number, now: number): number {
  return last / day - Math.floor(now / day);
}

/** How many tokens have an old version, and the first last day of these versions (epoch ms). `Infinity` without any. */
export function countOldVersions(tokens: readonly { readonly apiVersion: number | undefined }[]): {
  readonly count: number;
  readonly lastDay: number;
} {
  let count = 0;
  let first = Infinity;
  for (const { apiVersion } of tokens) {
    const known = apiVersion === undefined ? undefined : oldVersions.get(apiVersion);
    if (known === undefined) continue;
    count += 1;
    first = Math.min(first, known[1]);
  }
  return { count, lastDay: first };
}
