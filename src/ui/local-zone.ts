/**
 * A zone that times can be shown in, out of what a browser says its own is: undefined when it names none, or one that it does not know
 * itself, as `Etc/Unknown`.
 */
export function usableZone(readZone: () => unknown): string | undefined {
  try {
    const zone = readZone();
    if (typeof zone !== 'string' || zone === '') return undefined;
    // Throws for a zone that does not exist.
    new Intl.DateTimeFormat('en', { timeZone: zone }).format(0);
    return zone;
  } catch {
    return undefined;
  }
}

const browserZone = usableZone(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The IANA name of the zone that this browser lives in, such as "Europe/Berlin"; UTC where it does not tell. */
export const localZone: string = browserZone ?? 'UTC';

/** Whether the browser said in which zone it is. */
export const isZoneKnown: boolean = browserZone !== undefined;
