// Finds messages that Node's parser accepts although two programs could read them differently; header smuggling relies on that. Also
// answers messages that never become requests.
import { STATUS_CODES } from 'node:http';

/** More than any browser or proxy sends. Above 2,000, Node would silently drop headers. */
const maxHeaders = 200;

/** The size of all headers together, in bytes. Cookies of other programs under the same host name are included. */
export const largestHeaders = 32 * 1024;

/**
 * The status to refuse a message with; undefined when it is well formed. `rawHeaders` are names and values in turn, as received. Two `Host`
 * headers are 400 by RFC 9112; too many headers are 431.
 */
export function malformedStatus(rawHeaders: readonly string[]): 400 | 431 | undefined {
  if (rawHeaders.length / 2 > maxHeaders) return 431;
  const hosts = rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'host');
  return hosts.length > 1 ? 400 : undefined;
}

/** The status for a message that Node's parser rejected, by the code of its error. */
export function parserStatus(code: string | undefined): 400 | 408 | 413 | 431 {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

const sentences: Readonly<Record<400 | 408 | 413 | 431, string>> = {
  400: 'Rejected: the request is ambiguous.',
  408: 'The request did not arrive in time.',
  413: 'The request is too large.',
  431: `The headers of the request are too large (limit: ${maxHeaders} headers, ${largestHeaders / 1024} KiB in total). Other programs on this host name probably set too many cookies. Delete the cookies of this site and reload the page.`,
};

/** The headers and body of such a refusal: the headers of every other answer, and one sentence. */
export function refusalOf(status: 400 | 408 | 413 | 431): {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
} {
  const text = `${sentences[status]}\n`;
  return {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(text)),
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'X-Answered-By': 'access-token-console',
      'X-Error-Source': 'gateway',
      // Later messages on this connection could be ambiguous too.
      Connection: 'close',
    },
    text,
  };
}

/** The same refusal as bytes, for a connection without a request to answer. */
export function rawRefusal(status: 400 | 408 | 413 | 431): string {
  const { headers, text } = refusalOf(status);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', text].join('\r\n');
}
