// The two that are measured side by side, and the browsers that visit them.
import type { Browser, BrowserContext } from 'playwright';
import type { Cookie } from './account.ts';
import type { Side } from './samples.ts';

export type Contestant = { readonly side: Side; readonly address: string; readonly cookie?: Cookie };

export type RoundOptions = {
  readonly loads: number;
  readonly slowdown: number;
  readonly tokens: number;
  readonly report: (text: string) => void;
};

/** A context like a browser that was never here. */
export async function freshContext(
  browser: Browser,
  { address, cookie }: Contestant,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  if (cookie !== undefined)
    await context.addCookies([
      { ...cookie, url: new URL(address).origin, httpOnly: true, sameSite: 'Strict' },
    ]);
  return context;
}
