// E-mail addresses in texts that leave the console without them.

// Every part is bounded, so that a long text without an address takes no longer.
const addressPattern =
  /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{1,63}/gu;

/** The text with each e-mail address replaced by "[address]". */
export function redactAddresses(text: string): string {
  return text.replaceAll(addressPattern, '[address]');
}
