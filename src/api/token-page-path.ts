// Where pages of the list of tokens are. Apart from reading them, which the boot script has no need of.

/** What the first rows are drawn from. */
export const firstPageLimit = 100;

/** The largest page is not published (trap 3): it is asked for once, and what comes tells how large pages are. */
export const largestPageLimit = 1000;

type Page = { readonly offset: number; readonly limit: number };

/** Pages that the gateway reads in one go, each beginning `step` tokens after the one before. */
export type PageSeries = Page & { readonly step: number; readonly count: number };

/** The path of one page; `showAll` is always asked for and simply adds nothing without the Admin role (trap 6). */
export function tokenPagePath({ offset, limit }: Page): string {
  return `/api/v2/tokens?limit=${limit}&offset=${offset}&showAll=true`;
}

/** The path of many pages in one answer, which only the gateway has. */
export function pageSeriesPath({ offset, limit, step, count }: PageSeries): string {
  return `/token-pages?offset=${offset}&limit=${limit}&step=${step}&count=${count}`;
}

/** The first two pages are asked for before the program runs. */
export const firstTokensPath = tokenPagePath({ offset: 0, limit: firstPageLimit });
export const secondTokensPath = tokenPagePath({ offset: firstPageLimit, limit: largestPageLimit });
