// What Node's parser lets pass although two programs could read it differently, which is what header smuggling lives on.

/** More than any browser or proxy sends; from 2,000 on Node would drop headers without a word. */
const mostHeaders = 200;

/**
 * The status to refuse a message with, or undefined when it is well formed. `rawHeaders` are names and values in turn, as they were
 * received. Two `Host` headers are 400 by RFC 9112; too many headers are 431.
 */
export function malformedStatus(rawHeaders: readonly string[]): 400 | 431 | undefined {
  if (rawHeaders.length / 2 > mostHeaders) return 431;
  const hosts = rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'host');
  return hosts.length > 1 ? 400 : undefined;
}
