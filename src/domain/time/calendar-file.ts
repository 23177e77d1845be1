// Calendar files (RFC 5545): events of no length, with reminders.

export type CalendarEvent = {
  /** Once per file, and the same each time, so that a calendar replaces an event that it knows. */
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly summary: string;
  readonly description: string;
  readonly reminders: readonly CalendarReminder[];
};

export type CalendarReminder = {
  /** Before or at the event, as in "-PT2H". */
  readonly trigger: string;
  readonly text: string;
};

/** Writes events as a file. `subject` is what they are about; `now` is epoch ms. Lines end with CRLF and are folded at 75 octets. */
export function calendarFile(subject: string, events: readonly CalendarEvent[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//access token console//${subject}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(
  { id, at, summary, description, reminders }: CalendarEvent,
  now: number,
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(id.replaceAll(/[^\w.-]/g, '-'))}@access-token-console`,
    `DTSTAMP:${instant(now)}`,
    `DTSTART:${instant(at)}`,
    `DTEND:${instant(at)}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'TRANSP:TRANSPARENT',
    ...reminders.flatMap(({ trigger, text }) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:${trigger}`,
      `DESCRIPTION:${escapeText(text)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
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
