// The shapes in which a new key can be taken away as a file. Commands that store a key are in commands.ts.
import { quoteYaml } from '#domain/text/quoting.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** The token whose key is handed over. */
export type KeySubject = Pick<AccessToken, 'id' | 'name'>;

export type KeyFormatId = 'plain' | 'env' | 'json' | 'kubernetes';

export type KeyFormat = {
  readonly id: KeyFormatId;
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** The text of the file. It holds the key: it goes to the clipboard or into a download and is then forgotten. */
  readonly write: (key: string, subject: KeySubject) => string;
};

/** The environment variable that the vendor's own tools read. */
export const keyVariable = 'LAUNCHDARKLY_ACCESS_TOKEN';

export const keyFormats: readonly KeyFormat[] = [
  { id: 'plain', label: 'Key only', extension: 'txt', mediaType: 'text/plain', write: (key) => key },
  {
    id: 'env',
    label: '.env',
    extension: 'env',
    mediaType: 'text/plain',
    write: (key, subject) => `# ${oneLine(subject)}\n${keyVariable}=${quoteEnv(key)}\n`,
  },
  {
    id: 'json',
    label: 'JSON',
    extension: 'json',
    mediaType: 'application/json',
    write: (key, { id, name }) => `${JSON.stringify({ id, name, key }, undefined, 2)}\n`,
  },
  {
    id: 'kubernetes',
    label: 'Kubernetes secret',
    extension: 'yaml',
    mediaType: 'application/yaml',
    write: writeKubernetesSecret,
  },
];

/** The name for a downloaded file: lower-case ASCII, no spaces, valid on every system. */
export function keyFileName(format: KeyFormat, subject: KeySubject): string {
  return `${secretName(subject)}.${format.extension}`;
}

/**
 * A name for the place where a key is stored: `launchdarkly-` and the token's name in lower case. Other characters become
 * hyphens, and 53 characters are the most, so that it is a Kubernetes name (RFC 1123). The token's id takes the place of a name
 * without letters and digits.
 */
export function secretName(subject: KeySubject): string {
  return `launchdarkly-${slug(subject.name) || slug(subject.id) || 'token'}`;
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '');
}

function writeKubernetesSecret(key: string, subject: KeySubject): string {
  return [
    'apiVersion: v1',
    'kind: Secret',
    'metadata:',
    `  name: ${secretName(subject)}`,
    '  annotations:',
    `    access-token-id: ${quoteYaml(subject.id)}`,
    `    access-token-name: ${quoteYaml(subject.name)}`,
    'type: Opaque',
    'stringData:',
    `  ${keyVariable}: ${quoteYaml(key)}`,
    '',
  ].join('\n');
}

function quoteEnv(value: string): string {
  // Quotes only when needed: `docker --env-file` would take them as part of the key.
  if (/^[\w./:@%+-]+$/.test(value)) return value;
  return `"${value.replaceAll(/["\\$`]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`;
}

function oneLine({ name, id }: KeySubject): string {
  return `LaunchDarkly access token ${`${name} (${id})`.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()}`;
}
