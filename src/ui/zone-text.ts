// How this browser tells the time.
import { ownZone } from './own-zone.ts';

/** The browser's zone as people know it: "Europe/Berlin time". */
export function zoneText(): string {
  return ownZone === 'UTC' ? 'UTC' : `${ownZone.replaceAll('_', ' ')} time`;
}

/** Whether the clock here goes to twelve and has AM and PM. */
export function clockHasHalves(): boolean {
  return new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hour12 === true;
}
