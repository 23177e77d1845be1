// The short forms of members that stand inside tokens, each made once: a page of a hundred tokens holds almost as many members.
import { membersOf } from './account-rows.ts';
import { compileOnce } from './compile-once.ts';
import type { Db } from './database.ts';
import { memberSummary } from './represent/member.ts';

export type MemberSummary = ReturnType<typeof memberSummary>;

export type MemberSummaries = {
  /** The members of an account who are not removed from it, as they are now, by ID. */
  readonly read: () => Promise<ReadonlyMap<string, MemberSummary>>;
};

/** Reads the members anew when one of them was written to since, by whatever process. */
export function createMemberSummaries(db: Db, accountId: string): MemberSummaries {
  let known: { readonly version: number; readonly summaries: ReadonlyMap<string, MemberSummary> } | undefined;
  return {
    async read() {
      const version = (await readVersion(db))[0]?.members ?? Number.NaN;
      if (known?.version === version) return known.summaries;
      const rows = await membersOf(db, accountId).selectAll().where('removedAt', 'is', null).execute();
      const summaries = new Map(rows.map((member) => [member.id, memberSummary(member)]));
      known = { version, summaries };
      return summaries;
    },
  };
}

const readVersion = compileOnce((db) => db.selectFrom('version').select('members'));
