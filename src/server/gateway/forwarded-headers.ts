// The headers that pass, in both directions. All others are dropped: cookies, Origin, X-Forwarded-*, Set-Cookie.
import manifest from '../../../package.json' with { type: 'json' };
import { instanceTime } from './server-time.ts';

const apiVersion = '20240415';
const userAgent = `${manifest.name}/${manifest.version}`;

const answeredHeaders = [
  'retry-after',
  'x-ratelimit-global-limit',
  'x-ratelimit-global-remaining',
  'x-ratelimit-route-limit',
  'x-ratelimit-route-remaining',
  'x-ratelimit-reset',
  'x-ratelimit-auth-token-limit',
  'x-ratelimit-auth-token-remaining',
  'x-ratelimit-auth-token-reset',
];

/** Headers of an answer by their names in lower case. */
export type AnsweredHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Gives single headers by their names in lower case; undefined for one that is missing or came several times. */
export function headerOf(headers: AnsweredHeaders): (name: string) => string | undefined {
  return (name) => {
    const value = headers[name];
    return typeof value === 'string' ? value : undefined;
  };
}

/**
 * Headers of a call to an instance (contract section 10). The API version is always sent, because a token's own default would change the
 * JSON. A write is declared as JSON even without a body: a reset without that is known to fail (contract section 7).
 */
export function upstreamHeaders(key: string, method: string): Record<string, string> {
  return {
    Accept: 'application/json',
    Authorization: key,
    'LD-API-Version': apiVersion,
    'User-Agent': userAgent,
    ...(method === 'POST' || method === 'PATCH' ? { 'Content-Type': 'application/json' } : {}),
  };
}

/**
 * Headers of an instance's answer that the browser gets. Anything but JSON is passed on as plain text: a foreign page must not become a
 * page of this origin.
 */
export function browserHeaders(answered: AnsweredHeaders): Record<string, string> {
  const headers: Record<string, string> = instanceTime(answered.date);
  for (const name of answeredHeaders) {
    const value = answered[name];
    if (typeof value === 'string') headers[name] = value;
  }
  const contentType = answered['content-type'];
  if (typeof contentType === 'string')
    headers['content-type'] = /^application\/json\b/i.test(contentType)
      ? 'application/json'
      : 'text/plain; charset=utf-8';
  return headers;
}
