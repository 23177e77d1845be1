// The list of tokens page by page. A page far down is not found by counting from the top each time, and how many tokens there are
// is not counted for every page: both are remembered for as long as no token comes or goes.
import type { Caller } from './caller.ts';
import type { Db } from './database.ts';
import { shownColumns, type ShownToken } from './tables.ts';
import type { Page } from './validate/query.ts';
import { visibleTokens, whoseTokens, type Reach } from './visibility.ts';

export type TokenPages = {
  /** One page of the tokens that a caller sees, newest first, and how many there are in all. */
  readonly read: (
    caller: Caller,
    reach: Reach,
    page: Page,
  ) => Promise<{ readonly rows: readonly ShownToken[]; readonly totalCount: number }>;
};

/** Where a page ended: `offset` tokens come up to and with the one that was created then and has that ID. */
type Place = { readonly offset: number; readonly createdAt: number; readonly id: string };
type Listing = { totalCount: number | undefined; readonly places: (Place | undefined)[] };

/** Of so many tokens one place is remembered, so that a hundred thousand take up little, and few are stepped over. */
const stride = 500;

export function createTokenPages(db: Db): TokenPages {
  let version = 0;
  const listings = new Map<string, Listing>();

  /** What is known of a list at the version that was just read. What is learned later goes into this and no newer one. */
  function listingOf(key: string, newest: number): Listing {
    if (newest !== version) listings.clear();
    version = newest;
    const listing = listings.get(key) ?? { totalCount: undefined, places: [] };
    listings.set(key, listing);
    return listing;
  }

  return {
    async read(caller, reach, { offset, limit }) {
      const { tokenList: newest } = await db
        .selectFrom('version')
        .select('tokenList')
        .executeTakeFirstOrThrow();
      const listing = listingOf(whoseTokens(caller, reach), newest);
      const totalCount = (listing.totalCount ??= await countTokens(db, caller, reach));
      const from = nearestPlace(listing, offset);
      const rows = await readRows(db, caller, reach, { offset, limit }, from);
      const last = rows.at(-1);
      if (last !== undefined) notePlace(listing, { offset: offset + rows.length, ...last });
      return { rows, totalCount };
    },
  };
}

async function countTokens(db: Db, caller: Caller, reach: Reach): Promise<number> {
  const { count } = await visibleTokens(db, caller, reach)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function readRows(
  db: Db,
  caller: Caller,
  reach: Reach,
  { offset, limit }: Page,
  from: Place | undefined,
): Promise<ShownToken[]> {
  const visible = visibleTokens(db, caller, reach);
  const rest =
    from === undefined
      ? visible
      : visible.where((where) =>
          where(where.refTuple('createdAt', 'id'), '<', where.tuple(from.createdAt, from.id)),
        );
  // The page is chosen by ids alone, which the index answers; reading whole rows only to skip them takes ten times as long.
  const ids = rest
    .select('id')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset - (from?.offset ?? 0));
  return db
    .selectFrom('token')
    .select(shownColumns)
    .where('id', 'in', ids)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The last place that is known at or before an offset. */
function nearestPlace({ places }: Listing, offset: number): Place | undefined {
  for (let at = Math.min(Math.floor(offset / stride), places.length - 1); at >= 0; at -= 1) {
    const place = places[at];
    if (place !== undefined && place.offset <= offset) return place;
  }
  return undefined;
}

function notePlace({ places }: Listing, { offset, createdAt, id }: Place): void {
  places[Math.floor(offset / stride)] ??= { offset, createdAt, id };
}
