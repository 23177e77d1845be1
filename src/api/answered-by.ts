// Tells the console's own answers from those of something in front of it: a company's sign-in, a proxy, a firewall.

/**
 * Whether the gateway gave this answer (src/server/gateway/app.ts). The gateway never answers a call of the program with a page.
 */
export function isOfConsole(headers: Headers): boolean {
  const isPage = /^text\/html\b/i.test(headers.get('Content-Type') ?? '');
  return headers.get('X-Answered-By') === 'access-token-console' && !isPage;
}
