// E-mail addresses in texts that leave the console without them.

const localPart = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u;
const domainPart = /(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{1,63}/uy;

/** The longest local part in UTF-16 units. */
const longestLocal = 128;

/** The text with each e-mail address replaced by "[address]". It looks around each @ only, so that a long text costs little. */
export function redactAddresses(text: string): string {
  let kept = '';
  let done = 0;
  for (let sign = text.indexOf('@'); sign !== -1; sign = text.indexOf('@', Math.max(sign + 1, done))) {
    const [local] = localPart.exec(text.slice(Math.max(done, sign - longestLocal), sign)) ?? [];
    domainPart.lastIndex = sign + 1;
    const [domain] = domainPart.exec(text) ?? [];
    if (local === undefined || domain === undefined) continue;
    kept += `${text.slice(done, sign - local.length)}[address]`;
    done = sign + 1 + domain.length;
  }
  return kept + text.slice(done);
}
