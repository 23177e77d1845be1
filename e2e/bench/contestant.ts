// The two that are measured side by side, and the browsers that visit them.
import type { Browser, BrowserContext } from 'playwright';
import type { Cookie } from './account.ts';
import type { Side } from './samples.ts';

export type Contestant = {
  readonly side: Side;
  readonly address: string;
  readonly cookie?: Cookie;
  /** Whether it asks the browser for a process that it shares with no page of another origin. */
  readonly isIsolated: boolean;
};

export type RoundOptions = {
  readonly loads: number;
  readonly slowdown: number;
  readonly tokens: number;
  readonly report: (text: string) => void;
  /** Told what could not be measured; the rest goes on. */
  readonly fail: (text: string) => void;
};

/** Visits a contestant with a browser that was never here, and closes it again. */
export async function inFreshContext(
  browser: Browser,
  { address, cookie }: Contestant,
  visit: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  try {
    if (cookie !== undefined)
      await context.addCookies([
        { ...cookie, url: new URL(address).origin, httpOnly: true, sameSite: 'Strict' },
      ]);
    await visit(context);
  } finally {
    await context.close();
  }
}
