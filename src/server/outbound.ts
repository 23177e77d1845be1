// How calls to instances leave this machine: directly or through a company's proxy, and which authorities are trusted.
import { X509Certificate } from 'node:crypto';
import { isLoopback } from './instances.ts';
import type { SettingsReader } from './settings.ts';

export type Outbound = {
  /** The proxy for calls to other hosts, with its user and password if it needs them; undefined for direct calls. */
  readonly proxy: URL | undefined;
  /** Hosts that are called directly (`NO_PROXY`), in lower case. */
  readonly direct: readonly string[];
  /** Certificates in PEM that are trusted besides Node's own. */
  readonly authorities: string | undefined;
};

/** Direct calls, trusting only Node's own authorities. */
export const directOutbound: Outbound = { proxy: undefined, direct: [], authorities: undefined };

/** Reads `HTTPS_PROXY`, `NO_PROXY` (also in small letters) and `UPSTREAM_CA_FILE`. No problem repeats the proxy's password. */
export function readOutbound(settings: SettingsReader): Outbound {
  return {
    proxy: readProxy(settings),
    direct: (settings.text('NO_PROXY') ?? settings.text('no_proxy') ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((host) => host !== ''),
    authorities: readAuthorities(settings),
  };
}

/** The proxy for a call to `origin`; undefined for a direct one. Hosts of this machine are always called directly. */
export function proxyFor({ proxy, direct }: Outbound, origin: URL): URL | undefined {
  const { hostname, protocol } = origin;
  if (proxy === undefined || protocol !== 'https:' || isLoopback(hostname)) return undefined;
  const port = origin.port === '' ? '443' : origin.port;
  return direct.some((entry) => isMeant(entry, hostname, port)) ? undefined : proxy;
}

/** Whether an entry of `NO_PROXY` means a host: its name or a suffix of it, with or without a port, or `*`. */
function isMeant(entry: string, hostname: string, port: string): boolean {
  const [, name = '', only = port] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  if (only !== port) return false;
  const suffix = name.replace(/^\*?\.?/, '');
  return name === '*' || hostname === name || (suffix !== '' && hostname.endsWith(`.${suffix}`));
}

function readProxy(settings: SettingsReader): URL | undefined {
  const text = settings.secret('HTTPS_PROXY') ?? settings.text('https_proxy');
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/') return url;
  settings.problems.push('HTTPS_PROXY must be an address such as http://proxy.example.com:3128.');
  return undefined;
}

function readAuthorities(settings: SettingsReader): string | undefined {
  const text = settings.file('UPSTREAM_CA_FILE');
  if (text === undefined) return undefined;
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  const broken = blocks.findIndex((block) => !isCertificate(block));
  if (blocks.length === 0)
    settings.problems.push('UPSTREAM_CA_FILE: the file has no certificate in PEM form.');
  if (broken !== -1)
    settings.problems.push(`UPSTREAM_CA_FILE: certificate ${broken + 1} of the file can't be read.`);
  return blocks.join('\n');
}

function isCertificate(block: string): boolean {
  try {
    return new X509Certificate(block).raw.length > 0;
  } catch {
    return false;
  }
}
