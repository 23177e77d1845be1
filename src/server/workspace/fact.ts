// What the gateway has seen an instance confirm. A fact is text in the database and in a receipt, so it is read back with care.
import * as v from 'valibot';
import { redactKeys } from '#domain/key/pattern.ts';

/** In characters; longer than any ID. */
const id = v.pipe(v.string(), v.maxLength(128));
const name = v.pipe(v.string(), v.maxLength(4096));
const lastFour = v.pipe(v.string(), v.maxLength(4));
/** Epoch ms, as a date can be. */
const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15));

const about = {
  id: v.pipe(id, v.minLength(16)),
  tokenId: v.pipe(id, v.minLength(1)),
  tokenKind: v.picklist(['personal', 'service']),
  /** The member of a personal token, or the creator of a service token; empty when it is not known. */
  memberId: id,
  at: instant,
  actor: v.object({ memberId: id, tokenId: id }),
};

/** `endsAt` is when the old key ends, the same as `at` when it ended immediately. */
const reset = v.object({ tokenName: name, oldLastFour: lastFour, newLastFour: lastFour, endsAt: instant });
const creation = v.object({ tokenName: name, lastFour });
/** `expiresAt` is null when the expiry was removed. */
const expiry = v.object({ tokenName: name, expiresAt: v.nullable(instant) });
/** `token` is the API's JSON of the token before, without its member; null when it is not known. */
const deletion = v.object({ tokenName: name, token: v.nullable(v.record(v.string(), v.unknown())) });

export const factSchema = v.variant('kind', [
  v.object({ ...about, kind: v.literal('reset'), detail: reset }),
  v.object({ ...about, kind: v.literal('creation'), detail: creation }),
  v.object({ ...about, kind: v.literal('expiry'), detail: expiry }),
  v.object({ ...about, kind: v.literal('deletion'), detail: deletion }),
]);

/** Something that happened to a token. No text of it holds a key. */
export type Fact = v.InferOutput<typeof factSchema>;

/** How a fact came to be here: the gateway saw it, has signed it, or an administrator says so. */
export type FactSource = 'seen' | 'receipt' | 'claimed';

/** Reads a fact; undefined for anything else. */
export function readFact(value: unknown): Fact | undefined {
  const read = v.safeParse(factSchema, value);
  return read.success ? read.output : undefined;
}

/**
 * The fact without anything shaped like a key. Each text is cut first: in JSON, an escaped line break before a key would hide its beginning.
 */
export function withoutKeys<Any extends Fact>(fact: Any): Any {
  return JSON.parse(redactKeys(JSON.stringify(fact, cutKeys)));
}

function cutKeys(_name: string, part: unknown): unknown {
  return typeof part === 'string' ? redactKeys(part) : part;
}
