// Where pages of the list of tokens are. Apart from reading them, which the boot script has no need of.

/** What the first rows are drawn from; it is asked for before the program runs. */
export const firstPageLimit = 100;

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

export const firstTokensPath = tokenPagePath({ offset: 0, limit: firstPageLimit });
