// What a page fetched, by the browser's own account.
import type { Page } from 'playwright';

const kinds = ['page', 'scripts', 'styles', 'fonts', 'images', 'data'] as const;
export type Kind = (typeof kinds)[number];

export type Weights = {
  /** Bytes of the bodies as they came over the wire, compressed; nothing for what the cache had. */
  readonly bytes: Readonly<Record<Kind, number>>;
  readonly requests: number;
  /** Those among them that asked for a further page of the list. */
  readonly furtherPages: number;
};

type Fetched = { readonly url: string; readonly bytes: number; readonly cached: boolean };

/** Counts what the page fetched so far. */
export async function weigh(page: Page): Promise<Weights> {
  const fetched: readonly Fetched[] = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map(({ name, encodedBodySize, transferSize }) => ({
        url: name,
        bytes: encodedBodySize,
        cached: transferSize === 0,
      })),
  );
  return addUp(fetched);
}

/** The sums of what was fetched; what came from the cache was neither a request nor a byte. */
export function addUp(fetched: readonly Fetched[]): Weights {
  const bytes = { page: 0, scripts: 0, styles: 0, fonts: 0, images: 0, data: 0 };
  const asked = fetched.filter(({ cached }) => !cached);
  for (const { url, bytes: size } of asked) bytes[kindOf(url)] += size;
  return { bytes, requests: asked.length, furtherPages: asked.filter(isFurtherPage).length };
}

function isFurtherPage({ url }: Fetched): boolean {
  return /\/(?:api\/v2\/tokens|token-pages)\?.*\boffset=[1-9]/.test(url);
}

function kindOf(address: string): Kind {
  const { pathname } = new URL(address);
  if (/\.m?js$/.test(pathname)) return 'scripts';
  if (pathname.endsWith('.css')) return 'styles';
  if (pathname.endsWith('.woff2')) return 'fonts';
  if (/\.(?:svg|png|ico)$/.test(pathname)) return 'images';
  return /^\/(?:api|session|token-pages|tokens\.json)/.test(pathname) ? 'data' : 'page';
}
