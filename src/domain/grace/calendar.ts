// Reminders of the ends of grace periods as a calendar file (RFC 5545): two hours before each end, and at it.
import { hour } from '#domain/time/duration.ts';
import { type GracePeriod, gracePeriodId } from './ledger.ts';
import { isBlank } from '#domain/text/strip-invisible.ts';

/**
 * A calendar with one event per grace period. `instance` is the name of the tokens' instance; `now` is epoch ms. Lines end with
 * CRLF and are folded at 75 octets.
 */
export function graceCalendar(gracePeriods: readonly GracePeriod[], instance: string, now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//access token console//grace periods//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...gracePeriods.flatMap((gracePeriod) => eventOf(gracePeriod, instance, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventOf(gracePeriod: GracePeriod, instance: string, now: number): readonly string[] {
  const name = isBlank(gracePeriod.tokenName) ? gracePeriod.tokenId : gracePeriod.tokenName;
  const old = gracePeriod.oldLastFour === '' ? 'The old key' : `The old key …${gracePeriod.oldLastFour}`;
  const fresh = gracePeriod.newLastFour === '' ? 'the new key' : `the new key …${gracePeriod.newLastFour}`;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(gracePeriodId(gracePeriod).replaceAll(/[^\w.-]/g, '-'))}@access-token-console`,
    `DTSTAMP:${instant(now)}`,
    `DTSTART:${instant(gracePeriod.endsAt)}`,
    `DTEND:${instant(gracePeriod.endsAt)}`,
    `SUMMARY:${escapeText(`${old} of ${name} stops working`)}`,
    `DESCRIPTION:${escapeText(`Switch every client to ${fresh} before then.\nToken ${gracePeriod.tokenId} at ${instance}.`)}`,
    'TRANSP:TRANSPARENT',
    ...alarm('-PT2H', `${old} of ${name} stops working in 2 hours`, gracePeriod.endsAt - now > 2 * hour),
    ...alarm('PT0S', `${old} of ${name} has stopped working`, true),
    'END:VEVENT',
  ];
}

function alarm(trigger: string, text: string, isAhead: boolean): readonly string[] {
  if (!isAhead) return [];
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:${trigger}`,
    `DESCRIPTION:${escapeText(text)}`,
    'END:VALARM',
  ];
}

/** "20261124T160000Z" */
function instant(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** Text values escape backslash, semicolon, comma and line breaks; other control characters are not allowed at all (RFC 5545 3.3.11). */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

const encoder = new TextEncoder();
const longestLine = 75;

/** Breaks a line after at most 75 octets, never inside a character. Continued lines begin with a space (RFC 5545 3.1). */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (length + size > longestLine) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
