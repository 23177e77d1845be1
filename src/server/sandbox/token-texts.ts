// The JSON of tokens in a list, kept for as long as nothing in it changes: reading their rows and making it anew takes several times as
// long as finding out which tokens stand on a page, and in which state.
import { sql } from 'kysely';
import { compileOnce } from './compile-once.ts';
import type { Db } from './database.ts';
import type { MemberSummary } from './member-summaries.ts';
import { tokenJson } from './represent/token.ts';
import { shownColumns, type ShownToken, type TokenRow, type TokenStamp } from './tables.ts';
import { viewOf, type Viewing } from './token-view.ts';

export type TokenTexts = {
  /**
   * The JSON of each token with its key masked, in UTF-8, in the order of the stamps; one that has been deleted since is left out. A whole
   * row instead of a stamp is told as it is. Whoever gets a text must not write into it.
   */
  readonly of: (stamps: readonly (TokenStamp | TokenRow)[]) => Promise<readonly Uint8Array[]>;
};

type Members = ReadonlyMap<string, MemberSummary>;
type VersionedToken = ShownToken & Pick<TokenRow, 'version'>;
type Kept = {
  readonly version: number;
  readonly lastUsedAt: number | null;
  readonly memberId: string;
  readonly member: MemberSummary | undefined;
  readonly text: Uint8Array;
};

/** A token takes up about a kibibyte. */
const maxKept = 10_000;

export function createTokenTexts(services: Viewing & { readonly db: Db }): TokenTexts {
  const { db, lastUse, memberSummaries } = services;
  const kept = new Map<string, Kept>();

  /** A text holds as long as its token is in the state it was made of, and its member's summary is the same object. */
  function keptText({ id, version, lastUsedAt }: TokenStamp, members: Members): Uint8Array | undefined {
    const known = kept.get(id);
    const isCurrent =
      known?.version === version &&
      known.lastUsedAt === lastUse.latest(id, lastUsedAt) &&
      known.member === members.get(known.memberId);
    return isCurrent ? known.text : undefined;
  }

  function makeText(token: VersionedToken, members: Members): Uint8Array {
    const view = viewOf(services, token, members);
    const { member, lastUsedAt } = view;
    const text = Buffer.from(JSON.stringify(tokenJson(view)));
    if (kept.size >= maxKept && !kept.has(token.id)) kept.clear();
    kept.set(token.id, { version: token.version, lastUsedAt, memberId: token.memberId, member, text });
    return text;
  }

  return {
    async of(stamps) {
      const members = await memberSummaries.read();
      const known = stamps.map((stamp) => keptText(stamp, members));
      const rows = await rowsOf(
        db,
        stamps.filter((_, place) => known[place] === undefined),
      );
      return stamps.flatMap((stamp, place) => {
        const row = rows.get(stamp.id);
        return known[place] ?? (row === undefined ? [] : makeText(row, members));
      });
    },
  };
}

async function rowsOf(
  db: Db,
  stamps: readonly (TokenStamp | TokenRow)[],
): Promise<ReadonlyMap<string, VersionedToken>> {
  if (stamps.length === 0) return new Map();
  const ids = stamps.filter((stamp) => !isWhole(stamp)).map(({ id }) => id);
  const read = await readRows(db, { ids: JSON.stringify(ids) });
  return new Map([...read, ...stamps.filter(isWhole)].map((row) => [row.id, row]));
}

function isWhole(stamp: TokenStamp | TokenRow): stamp is TokenRow {
  return 'keyHash' in stamp;
}

const readRows = compileOnce((db, given) =>
  db
    .selectFrom('token')
    .select([...shownColumns, 'version'])
    .where('id', 'in', sql<string>`(select value from json_each(${given.text('ids')}))`),
);
