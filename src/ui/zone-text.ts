// How this browser tells the time.
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();

/** The browser's zone as people know it: "Europe/Berlin time". */
export function zoneText(): string {
  return timeZone === 'UTC' ? 'UTC' : `${timeZone.replaceAll('_', ' ')} time`;
}

/** Whether the clock here goes to twelve and has AM and PM. */
export function clockHasHalves(): boolean {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
}
