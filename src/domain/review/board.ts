// The board: how far tokens reach, against when they were last used.
import { reaches, type Reach } from '#domain/policy/access/reach.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import { lastUsedBand, lastUsedBands, type LastUsedBand } from '#domain/token/last-used.ts';
import type { ReviewedToken } from './urgency.ts';

export type BoardCell = {
  readonly reach: Reach;
  readonly band: LastUsedBand;
  readonly tokens: readonly ReviewedToken[];
  /** How many of them have no expiry. */
  readonly unending: number;
};

/** A row for each reach and in it a cell for each band; "no use recorded" is a band of its own, as it is no proof of "never used". */
export type Board = readonly { readonly reach: Reach; readonly cells: readonly BoardCell[] }[];

/** Puts the tokens that have not expired at `now` (epoch ms) on the board. They keep the order of `reviewed`. */
export function boardOf(reviewed: readonly ReviewedToken[], now: number): Board {
  const live = new Map<string, ReviewedToken[]>();
  for (const one of reviewed) {
    if (hasEndedBy(one.token, now)) continue;
    const key = `${one.reach} ${lastUsedBand(one.token, now)}`;
    const known = live.get(key);
    if (known === undefined) live.set(key, [one]);
    else known.push(one);
  }
  return reaches.map((reach) => ({
    reach,
    cells: lastUsedBands.map((band) => {
      const tokens = live.get(`${reach} ${band}`) ?? [];
      const unending = tokens.filter(({ token }) => token.expiresAt === undefined).length;
      return { reach, band, tokens, unending };
    }),
  }));
}

const unusedBands: readonly LastUsedBand[] = ['year', 'older'];

/** How many tokens surely administer the account, how many of these were not used for 90 days, and how many without a record of use. */
export function powerInUse(board: Board): {
  readonly all: number;
  readonly unused: number;
  readonly unrecorded: number;
} {
  const cells = board.find(({ reach }) => reach === 'account')?.cells ?? [];
  const count = (of: (band: LastUsedBand) => boolean) =>
    cells.reduce((sum, { band, tokens }) => (of(band) ? sum + tokens.length : sum), 0);
  return {
    all: count(() => true),
    unused: count((band) => unusedBands.includes(band)),
    unrecorded: count((band) => band === 'unrecorded'),
  };
}
