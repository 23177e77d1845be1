// The list of tokens page by page, as stamps: what else belongs to a token is mostly known already (token-texts.ts). A page far down is not
// found by counting from the top each time, and how many tokens there are is not counted for every page: both are remembered for as
// long as no token comes or goes.
import type { Caller } from './caller.ts';
import { compileOnce } from './compile-once.ts';
import type { Db } from './database.ts';
import { stampColumns, type TokenStamp } from './tables.ts';
import type { Page } from './validate/query.ts';
import { visibleTokens, whoseTokens, type Reach } from './visibility.ts';

export type TokenPages = {
  /** One page of the tokens that a caller sees, newest first, and how many there are in all. */
  readonly read: (
    caller: Caller,
    reach: Reach,
    page: Page,
  ) => Promise<{ readonly stamps: readonly TokenStamp[]; readonly totalCount: number }>;
};

/** Where a page ended: `offset` tokens come up to and with the one that was created then and has that ID. */
type Place = { readonly offset: number; readonly createdAt: number; readonly id: string };
type Listing = {
  totalCount: number | undefined;
  readonly places: (Place | undefined)[];
  readonly readStamps: ReturnType<typeof stampsAfter>;
};

/** Before the first token of every list. */
const top: Place = { offset: 0, createdAt: Number.MAX_SAFE_INTEGER, id: '' };

/** Of so many tokens one place is remembered, so that a hundred thousand take up little, and few are stepped over. */
const stride = 500;

export function createTokenPages(db: Db): TokenPages {
  let version = 0;
  const listings = new Map<string, Listing>();

  /** What is known of a list at the version that was just read. What is learned later goes into this and no newer one. */
  function listingOf(caller: Caller, reach: Reach, newest: number): Listing {
    if (newest !== version) listings.clear();
    version = newest;
    const key = whoseTokens(caller, reach);
    const listing = listings.get(key) ?? {
      totalCount: undefined,
      places: [],
      readStamps: stampsAfter(caller, reach),
    };
    listings.set(key, listing);
    return listing;
  }

  return {
    async read(caller, reach, { offset, limit }) {
      const [newest] = await readVersion(db);
      const listing = listingOf(caller, reach, newest?.tokenList ?? Number.NaN);
      const totalCount = (listing.totalCount ??= await countTokens(db, caller, reach));
      const from = nearestPlace(listing, offset);
      const { createdAt, id } = from;
      const stamps = await listing.readStamps(db, { createdAt, id, skip: offset - from.offset, limit });
      const last = stamps.at(-1);
      if (last !== undefined) notePlace(listing, { offset: offset + stamps.length, ...last });
      return { stamps, totalCount };
    },
  };
}

async function countTokens(db: Db, caller: Caller, reach: Reach): Promise<number> {
  const { count } = await visibleTokens(db, caller, reach)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

const readVersion = compileOnce((db) => db.selectFrom('version').select('tokenList'));

/**
 * The stamps after a place (`createdAt`, `id`), of which `skip` are passed over and `limit` given. What is passed over costs little:
 * the index holds all that is asked of it.
 */
function stampsAfter(caller: Caller, reach: Reach) {
  return compileOnce((db, given) =>
    visibleTokens(db, caller, reach)
      .where((where) =>
        where(
          where.refTuple('createdAt', 'id'),
          '<',
          where.tuple(given.number('createdAt'), given.text('id')),
        ),
      )
      .select(stampColumns)
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(given.number('limit'))
      .offset(given.number('skip')),
  );
}

/** The last place that is known at or before an offset. */
function nearestPlace({ places }: Listing, offset: number): Place {
  for (let at = Math.min(Math.floor(offset / stride), places.length - 1); at >= 0; at -= 1) {
    const place = places[at];
    if (place !== undefined && place.offset <= offset) return place;
  }
  return top;
}

function notePlace({ places }: Listing, { offset, createdAt, id }: Place): void {
  places[Math.floor(offset / stride)] ??= { offset, createdAt, id };
}
