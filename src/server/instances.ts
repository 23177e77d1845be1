// The hosts that keys may be sent to: a fixed list. A free address would let anybody reach hosts behind the gateway.

/** A LaunchDarkly installation. `origin` is scheme, host and port without a trailing slash. */
export type Instance = {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly origin: string;
};

/** The three public instances (contract section 10). A token of one is unknown to the others. */
export const publicInstances: readonly Instance[] = [
  instance('com', 'LaunchDarkly', 'https://app.launchdarkly.com'),
  instance('eu', 'LaunchDarkly EU', 'https://app.eu.launchdarkly.com'),
  instance('us', 'LaunchDarkly federal', 'https://app.launchdarkly.us'),
];

const reserved = new Set([...publicInstances.map(({ id }) => id), 'sandbox']);

/** True for names and addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * Reads `LAUNCHDARKLY_INSTANCES`: `name=https://host` pairs, separated by commas. Gives the extra instances, and one sentence for each pair
 * that cannot be used.
 */
export function parseInstances(text: string): {
  instances: readonly Instance[];
  problems: readonly string[];
} {
  const instances: Instance[] = [];
  const problems: string[] = [];
  for (const pair of text.split(',').map((part) => part.trim())) {
    if (pair === '') continue;
    const result = parsePair(pair, new Set([...reserved, ...instances.map(({ id }) => id)]));
    if (typeof result === 'string') problems.push(`LAUNCHDARKLY_INSTANCES: ${result}`);
    else instances.push(result);
  }
  return { instances, problems };
}

function parsePair(pair: string, taken: ReadonlySet<string>): Instance | string {
  const [, name, address] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
  if (name === undefined || address === undefined) return `"${pair}" must have the form name=https://host.`;
  if (!/^[a-z0-9][a-z0-9-]{0,31}$/.test(name))
    return `the name "${name}" must be 1 to 32 lowercase letters, digits or hyphens.`;
  if (taken.has(name)) return `the name "${name}" is already taken.`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    return `"${name}" needs an address such as https://host.`;
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    return `"${name}" must use https. Over http, keys could be read on the way.`;
  if (url.href !== `${url.origin}/`)
    return `"${name}" must be a scheme and host only, without a path, query or user.`;
  return instance(name, name, url.origin);
}

function instance(id: string, name: string, origin: string): Instance {
  return { id, name, host: new URL(origin).host, origin };
}
