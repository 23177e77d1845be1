// The calendar of an account: the ends of old keys and the expiries that its records say. It holds no key and names nobody.
import { calendarFile, type CalendarEvent } from '#domain/time/calendar-file.ts';
import type { End } from '../workspace/ends.ts';
import { placeOf } from '../workspace/scope.ts';
import { publicEnd } from './public-end.ts';

/** In ms, for which an end that has passed stays in the calendar. */
const keptAfterEnd = 90 * 24 * 60 * 60 * 1000;

/** The same text as long as nothing changes, so that an unchanged calendar need not be sent again. `now` is epoch ms. */
export function calendarText(workspace: string, ends: readonly End[], now: number): string {
  const { accountId, origin } = placeOf(workspace);
  const shown = ends.filter(({ endsAt }) => endsAt > now - keptAfterEnd);
  const changedAt = Math.max(0, ...shown.map(({ decidedAt }) => decidedAt));
  const place = `account ${accountId} at ${new URL(origin).host}`;
  return calendarFile(
    'access tokens',
    shown.map((end) => eventOf(end, place)),
    changedAt,
  );
}

function eventOf(end: End, place: string): CalendarEvent {
  const { what, tokenId, decidedAt, endsAt } = end;
  const { isService, name, oldLastFour } = publicEnd(end);
  const token = name ?? `${isService ? 'service' : 'personal'} token ${tokenId}`;
  const where = `Token ${tokenId}, ${place}.`;
  if (what === 'token')
    return {
      // An expiry that was moved stays one event.
      id: `expiry ${tokenId}`,
      at: endsAt,
      summary: `${token} expires`,
      description: `Its clients stop working then.\n${where}`,
      reminders: [{ trigger: '-P1D', text: `${token} expires in a day` }],
    };
  const old = oldLastFour === undefined ? 'The old key' : `The old key …${oldLastFour}`;
  return {
    // As in a file that the page of grace periods saves.
    id: `${tokenId} ${decidedAt}`,
    at: endsAt,
    summary: `${old} of ${token} stops working`,
    description: `Clients need the new key before then.\n${where}`,
    reminders: [{ trigger: '-PT2H', text: `${old} of ${token} stops working in 2 hours` }],
  };
}
