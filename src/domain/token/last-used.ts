// How long ago a token was last seen in use. Only REST requests count: telemetry is never recorded (contract section 14, trap
// 35). A token without a record may well be in use, and after a reset one record stands for both keys.
import { day } from '#domain/time/duration.ts';
import type { AccessToken } from './token.ts';

/** From freshest to stalest. `unrecorded` comes last, because it says nothing about time. */
export const lastUsedBands = ['day', 'week', 'month', 'quarter', 'year', 'older', 'unrecorded'] as const;

export type LastUsedBand = (typeof lastUsedBands)[number];

const limits: readonly (readonly [LastUsedBand, number])[] = [
  ['day', day],
  ['week', 7 * day],
  ['month', 30 * day],
  ['quarter', 90 * day],
  ['year', 365 * day],
];

const labels: Readonly<Record<LastUsedBand, string>> = {
  day: 'In the last 24 hours',
  week: '1 to 7 days ago',
  month: '7 to 30 days ago',
  quarter: '30 to 90 days ago',
  year: '90 to 365 days ago',
  older: 'Over a year ago',
  unrecorded: 'No REST requests recorded',
};

/** Sorts a token's last use into a band at `now` (epoch ms). A use in the future (a clock that is off) counts as fresh. */
export function lastUsedBand(token: Pick<AccessToken, 'lastUsedAt'>, now: number): LastUsedBand {
  const { lastUsedAt } = token;
  if (lastUsedAt === undefined) return 'unrecorded';
  return limits.find(([, limit]) => now - lastUsedAt < limit)?.[0] ?? 'older';
}

/** Whether the last recorded use is at least `span` ms before `now` (epoch ms). A token without a record is not known to be unused. */
export function isUnusedFor(
  { lastUsedAt }: Pick<AccessToken, 'lastUsedAt'>,
  now: number,
  span: number,
): boolean {
  return lastUsedAt !== undefined && now - lastUsedAt >= span;
}

/** The words a band is shown with. */
export function lastUsedBandLabel(band: LastUsedBand): string {
  return labels[band];
}
