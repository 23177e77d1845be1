// Where pages of the list of tokens are. Apart from reading them, which the boot script has no need of.

/** What the first rows are drawn from. */
export const firstPageLimit = 100;

/** The largest page is not published (trap 3): it is asked for once, and what comes tells how large pages are. */
export const largestPageLimit = 1000;

/** The path of one page; `showAll` is always asked for and simply adds nothing without the Admin role (trap 6). */
export function tokenPagePath({
  offset,
  limit,
}: {
  readonly offset: number;
  readonly limit: number;
}): string {
  return `/api/v2/tokens?limit=${limit}&offset=${offset}&showAll=true`;
}

/** The first two pages are asked for before the program runs. */
export const firstTokensPath = tokenPagePath({ offset: 0, limit: firstPageLimit });
export const secondTokensPath = tokenPagePath({ offset: firstPageLimit, limit: largestPageLimit });
