// Every setting of the program, read once at start. The README describes the settings.
import { randomBytes } from 'node:crypto';
import { pageRoots } from '#domain/address/paths.ts';
import { isLoopback, parseInstances, publicInstances, type Instance } from './instances.ts';
import { directOutbound, proxyFor, readOutbound, type Outbound } from './outbound.ts';
import { createUserHeader, type UserHeader } from './gateway/trusted-user.ts';
import { ConfigError, SettingsReader, type Environment } from './settings.ts';
import type { WorkspaceSettings } from './workspace/open-workspace.ts';
import { readWebhook, type WebhookSettings } from './webhook-settings.ts';
import { readWorkspace } from './workspace-settings.ts';

export type { Instance, Outbound, WebhookSettings };
export { directOutbound, isLoopback, proxyFor };

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type SandboxSettings = {
  /** An SQLite file, or `:memory:`. */
  readonly database: string;
  /** How many tokens the seed makes on an empty database. */
  readonly tokens: number;
  readonly adminKey: string | undefined;
  /** Calls per 10 s and route; missing means no limit. */
  readonly rateLimit: number | undefined;
  /** The largest accepted `limit`. */
  readonly maxLimit: number;
  /** How many service tokens an account may have. */
  readonly serviceTokenLimit: number;
  /** The access that inline roles start from. */
  readonly inlineBase: 'no_access' | 'reader';
};

export type Config = {
  readonly host: string;
  readonly port: number;
  /** True when only this machine can reach the gateway. */
  readonly loopback: boolean;
  /** The first secret seals sessions; each of them opens sessions. So a secret can be replaced without signing anybody out. */
  readonly sessionSecrets: readonly [string, ...string[]];
  readonly instances: readonly Instance[];
  readonly sandbox: SandboxSettings | undefined;
  readonly workspace: WorkspaceSettings | undefined;
  /** Where reminders are sent; undefined for nowhere. */
  readonly webhook: WebhookSettings | undefined;
  /** Host names of the console besides those of this machine. */
  readonly allowedHosts: readonly string[];
  /** The path below which the console stands on its host, such as `/tools/console`; empty for the whole host. */
  readonly basePath: string;
  /** How many reverse proxies in front add to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  /** How a sign-on in front names its users; undefined when it does not. */
  readonly userHeader: UserHeader | undefined;
  /** Where the numbers of the process are served; undefined for nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  readonly logLevel: LogLevel;
  /** Whether the log names the network addresses of clients. */
  readonly logClientAddress: boolean;
  readonly outbound: Outbound;
  /** How long an instance may take for a whole answer, in ms. */
  readonly upstreamTimeout: number;
  /** After how long without input a session is locked, in ms; 0 for never. */
  readonly idleLock: number;
  /** How long new connections are still accepted after SIGTERM, in ms. */
  readonly shutdownDelay: number;
};

const second = 1000;
const minute = 60 * second;

const minSecretLength = 32;

/** Reads the settings from environment variables. Throws a ConfigError that lists every problem. */
export function readConfig(environment: Environment): Config {
  const settings = new SettingsReader(environment);
  const host = settings.text('HOST') ?? '127.0.0.1';
  const loopback = isLoopback(host);
  const extra = parseInstances(settings.text('LAUNCHDARKLY_INSTANCES') ?? '');
  settings.problems.push(...extra.problems);
  const sandbox = readSandbox(settings);
  const trustedProxies = settings.wholeNumber('TRUSTED_PROXIES', { least: 0, most: 10, fallback: 0 });
  const workspace = readWorkspace(settings, {
    loopback,
    sandboxDatabase: settings.text('SANDBOX_DATABASE'),
  });
  const config: Config = {
    host,
    port: settings.wholeNumber('PORT', { least: 0, most: 65_535, fallback: 4400 }),
    loopback,
    sessionSecrets: readSecrets(settings, loopback),
    instances: [...publicInstances, ...extra.instances],
    sandbox: settings.oneOf('SANDBOX', ['on', 'off'], loopback ? 'on' : 'off') === 'on' ? sandbox : undefined,
    workspace,
    webhook: readWebhook(settings, { isShared: workspace !== undefined }),
    allowedHosts: readHosts(settings),
    basePath: readBasePath(settings),
    trustedProxies,
    userHeader: readUserHeader(settings, trustedProxies),
    logLevel: settings.oneOf('LOG_LEVEL', logLevels, 'info'),
    logClientAddress: settings.oneOf('LOG_CLIENT_ADDRESS', ['on', 'off'], 'off') === 'on',
    metrics: readMetrics(settings),
    outbound: readOutbound(settings),
    upstreamTimeout: settings.wholeNumber('UPSTREAM_TIMEOUT', { least: 1, most: 600, fallback: 30 }) * second,
    idleLock: settings.wholeNumber('IDLE_LOCK', { least: 0, most: 720, fallback: 30 }) * minute,
    shutdownDelay:
      settings.wholeNumber('SHUTDOWN_DELAY', { least: 0, most: 60, fallback: loopback ? 0.5 : 5 }) * second,
  };
  if (settings.problems.length > 0) throw new ConfigError(settings.problems);
  return config;
}

function readSandbox(settings: SettingsReader): SandboxSettings {
  const tokens = settings.wholeNumber('SANDBOX_TOKENS', { least: 0, most: 1_000_000, fallback: 48 });
  const rateLimitOff = settings.text('SANDBOX_RATE_LIMIT')?.toLowerCase() === 'off';
  return {
    database: settings.text('SANDBOX_DATABASE') ?? '.data/sandbox.db',
    tokens,
    adminKey: readAdminKey(settings),
    rateLimit: rateLimitOff
      ? undefined
      : settings.wholeNumber('SANDBOX_RATE_LIMIT', { least: 1, most: 1_000_000, fallback: undefined }),
    maxLimit: settings.wholeNumber('SANDBOX_MAX_LIMIT', { least: 1, most: 1000, fallback: 100 }),
    // An account that is seeded with more tokens than usual needs a higher limit.
    serviceTokenLimit: settings.wholeNumber('SANDBOX_SERVICE_TOKENS', {
      least: 0,
      most: 1_000_000,
      fallback: Math.max(200, tokens),
    }),
    inlineBase: settings.oneOf('SANDBOX_INLINE_BASE', ['no_access', 'reader'], 'no_access'),
  };
}

function readHosts(settings: SettingsReader): readonly string[] {
  const hosts = (settings.text('ALLOWED_HOSTS') ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
  const wrong = hosts.filter((host) => !/^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])$/.test(host));
  for (const host of wrong)
    settings.problems.push(
      `ALLOWED_HOSTS: "${host}" must be a host name without scheme, port or path, such as console.example.com.`,
    );
  return hosts;
}

/** The first segments of the console's own paths: below one of them, a proxy that takes the path away could not be told from one that does not. */
const ownRoots = [
  ...pageRoots,
  'api',
  'assets',
  'calendar',
  'healthz',
  'readyz',
  'sandbox',
  'session',
  'token-list',
  'workspace',
];

function readBasePath(settings: SettingsReader): string {
  const path = (settings.text('BASE_PATH') ?? '').replace(/\/+$/, '');
  const [, first = ''] = path.split('/');
  if (path !== '' && !/^(?:\/(?!\.+(?:\/|$))[A-Za-z0-9._~-]{1,64}){1,8}$/.test(path))
    settings.problems.push(`BASE_PATH must be a path such as /tools/console, not "${path}".`);
  else if (ownRoots.includes(first.toLowerCase()))
    settings.problems.push(`BASE_PATH can't begin with "/${first}", which the console uses itself.`);
  return path;
}

function readUserHeader(settings: SettingsReader, trustedProxies: number): UserHeader | undefined {
  const name = settings.text('USER_HEADER');
  const addresses = (settings.text('PROXY_ADDRESSES') ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
  if (name === undefined) return undefined;
  if (!/^[a-z][a-z\d-]{0,63}$/i.test(name))
    settings.problems.push(
      `USER_HEADER must be the name of a header, such as X-Forwarded-User, not "${name}".`,
    );
  if (trustedProxies === 0 || addresses.length === 0)
    settings.problems.push(
      'USER_HEADER needs TRUSTED_PROXIES of at least 1, and PROXY_ADDRESSES: the addresses that may name users.',
    );
  const { header, wrong } = createUserHeader(name, addresses);
  for (const entry of wrong)
    settings.problems.push(`PROXY_ADDRESSES: "${entry}" must be an address or a network such as 10.0.0.0/8.`);
  return header;
}

function readMetrics(settings: SettingsReader): Config['metrics'] {
  const port = settings.wholeNumber('METRICS_PORT', { least: 1, most: 65_535, fallback: undefined });
  return port === undefined ? undefined : { host: settings.text('METRICS_HOST') ?? '127.0.0.1', port };
}

function readAdminKey(settings: SettingsReader): string | undefined {
  const key = settings.secret('SANDBOX_ADMIN_KEY');
  if (key === undefined) return undefined;
  if (/^api-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)) return key;
  settings.problems.push('SANDBOX_ADMIN_KEY must be "api-" followed by a lowercase UUID.');
  return undefined;
}

function readSecrets(settings: SettingsReader, loopback: boolean): readonly [string, ...string[]] {
  const [first, ...others] = (settings.secret('SESSION_SECRET') ?? '')
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '');
  // No other process shares sessions with a gateway on loopback, so a secret may end with the process.
  const random = randomBytes(32).toString('base64url');
  if (first === undefined) {
    if (!loopback)
      settings.problems.push(
        `SESSION_SECRET is required when HOST is not a loopback address: at least ${minSecretLength} random characters, for example from "openssl rand -base64 32".`,
      );
    return [random];
  }
  if ([first, ...others].some(({ length }) => length < minSecretLength))
    settings.problems.push(
      `SESSION_SECRET is too short: each secret needs at least ${minSecretLength} characters, for example from "openssl rand -base64 32".`,
    );
  return [first, ...others];
}
