// Reminders of the ends of grace periods as a calendar file: two hours before each end, and at it.
import { calendarFile, type CalendarEvent } from '#domain/time/calendar-file.ts';
import { hour } from '#domain/time/duration.ts';
import { type GracePeriod, gracePeriodId } from './ledger.ts';
import { isBlank } from '#domain/text/strip-invisible.ts';

/** A calendar with one event per grace period. `instance` is the name of the tokens' instance; `now` is epoch ms. */
export function graceCalendar(gracePeriods: readonly GracePeriod[], instance: string, now: number): string {
  return calendarFile(
    'grace periods',
    gracePeriods.map((gracePeriod) => eventOf(gracePeriod, instance, now)),
    now,
  );
}

function eventOf(gracePeriod: GracePeriod, instance: string, now: number): CalendarEvent {
  const { endsAt } = gracePeriod;
  const name = isBlank(gracePeriod.tokenName) ? gracePeriod.tokenId : gracePeriod.tokenName;
  const old = gracePeriod.oldLastFour === '' ? 'The old key' : `The old key …${gracePeriod.oldLastFour}`;
  const fresh = gracePeriod.newLastFour === '' ? 'the new key' : `the new key …${gracePeriod.newLastFour}`;
  const early = { trigger: '-PT2H', text: `${old} of ${name} stops working in 2 hours` };
  return {
    id: gracePeriodId(gracePeriod),
    at: endsAt,
    summary: `${old} of ${name} stops working`,
    description: `Switch every client to ${fresh} before then.\nToken ${gracePeriod.tokenId} at ${instance}.`,
    reminders: [
      ...(endsAt - now > 2 * hour ? [early] : []),
      { trigger: 'PT0S', text: `${old} of ${name} has stopped working` },
    ],
  };
}
