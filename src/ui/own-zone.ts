/** The IANA name of the zone that this browser lives in, such as "Europe/Berlin". */
export const ownZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone;
