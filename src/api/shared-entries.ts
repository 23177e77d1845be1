// Reads and changes what administrators write for their account (src/server/gateway/entry-routes.ts).
import * as v from 'valibot';
import type { SharedAuthor, SharedKind, SharedSubject, SharedVersion } from '#domain/account/shared-entry.ts';
import { request } from './http.ts';
import { readAnswer } from './read-answer.ts';

const path = '/workspace/entries';

const text = v.fallback(v.string(), '');

function versionSchema<Content>(kind: SharedKind, content: v.GenericSchema<unknown, Content>) {
  return v.pipe(
    v.object({
      tokenId: v.string(),
      name: v.string(),
      version: v.number(),
      content: v.nullable(content),
      at: v.number(),
      actor: v.object({ memberId: text, tokenId: text, user: text }),
    }),
    v.transform(({ actor, ...entry }): SharedVersion<Content> => ({ kind, ...entry, author: actor })),
  );
}

/** `total` is how many there are; more than `entries` has when the answer was cut, or some could not be read. */
export type SharedEntries<Content> = {
  readonly total: number;
  readonly entries: readonly SharedVersion<Content>[];
};

/** Gives the entries of a kind, the newest first. Throws an ApiError. */
export async function fetchSharedEntries<Content>(
  kind: SharedKind,
  content: v.GenericSchema<unknown, Content>,
  signal?: AbortSignal,
): Promise<SharedEntries<Content>> {
  const schema = v.object({
    total: v.fallback(v.number(), 0),
    entries: v.fallback(v.array(v.unknown()), []),
  });
  const { total, entries } = readAnswer(schema, await request(`${path}/${kind}`, { signal }));
  return { total, entries: readable(versionSchema(kind, content), entries) };
}

/** Gives the versions of one entry, the newest first; none when there never was one. Throws an ApiError. */
export async function fetchSharedVersions<Content>(
  { kind, tokenId, name }: SharedSubject,
  content: v.GenericSchema<unknown, Content>,
  signal?: AbortSignal,
): Promise<readonly SharedVersion<Content>[]> {
  const query = new URLSearchParams({ tokenId, name });
  const schema = v.object({ versions: v.fallback(v.array(v.unknown()), []) });
  const answer = await request(`${path}/${kind}/versions?${query}`, { signal });
  return readable(versionSchema(kind, content), readAnswer(schema, answer).versions);
}

export type SharedChange = SharedSubject & {
  /** The version that its author saw; 0 for none. */
  readonly version: number;
  /** Null removes the entry. */
  readonly content: unknown;
};

/** Changes an entry. Throws an ApiError, with the code `entry_changed` when another version is the newest. */
export async function changeSharedEntry({ kind, ...change }: SharedChange): Promise<void> {
  await request(`${path}/${kind}`, { method: 'PUT', body: change });
}

/** Takes back everything that a member, or a service token, changed since an instant. Gives in how many entries. */
export async function undoSharedChanges(
  { memberId, tokenId }: Pick<SharedAuthor, 'memberId' | 'tokenId'>,
  since: number,
): Promise<number> {
  const body = memberId === '' ? { tokenId, since } : { memberId, since };
  const answer = await request(`${path}/undo`, { method: 'POST', body });
  return readAnswer(v.object({ undone: v.number() }), answer).undone;
}

/** The versions that fit; a newer gateway may write what this page does not know. */
function readable<Output>(schema: v.GenericSchema<unknown, Output>, values: readonly unknown[]): Output[] {
  return values.flatMap((value) => {
    const read = v.safeParse(schema, value);
    return read.success ? [read.output] : [];
  });
}
