/**
 * The zone for showing times, from the zone that a browser names. Undefined if it names none, or one that it does not know itself, such as
 * `Etc/Unknown`.
 */
export function usableZone(readZone: () => unknown): string | undefined {
  try {
    const zone = readZone();
    if (typeof zone !== 'string' || zone === '') return undefined;
    // Throws for an unknown zone.
    new Intl.DateTimeFormat('en', { timeZone: zone }).format(0);
    return zone;
  } catch {
    return undefined;
  }
}

const browserZone = usableZone(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The IANA name of this browser's time zone, such as "Europe/Berlin"; UTC if unknown. */
export const localZone: string = browserZone ?? 'UTC';

/** Whether the browser named its time zone. */
export const isZoneKnown: boolean = browserZone !== undefined;
