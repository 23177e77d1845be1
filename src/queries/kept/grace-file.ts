// The ledger as a file that administrators can share. It names the account, since another browser may use another one.
import * as v from 'valibot';
import { isAt, type Account } from '#domain/account/account.ts';
import { type GraceLedger, type GracePeriod, mergeLedgers } from '#domain/grace/ledger.ts';
import { redactKeys } from '#domain/key/pattern.ts';
import { gracePeriodSchema } from './grace-ledger.ts';
import { parseJson } from './kept-json.ts';

const kind = 'grace-periods';
const version = 1;
// Files and storage call a list of grace periods `windows`. The name stays, so that existing ones remain readable.

/** Writes a ledger. Names are free text, so anything shaped like a key is removed from them. */
export function writeGraceFile(ledger: GraceLedger, { origin, id }: Account): string {
  const place = { instance: origin, account: id };
  const windows = ledger.map((gracePeriod) => ({
    ...gracePeriod,
    place,
    tokenName: redactKeys(gracePeriod.tokenName),
  }));
  return JSON.stringify({ kind, version, windows }, undefined, 2);
}

/**
 * The content of a file for an account. `problem` says in words why the file is no ledger. `skipped` counts invalid entries, and `foreign`
 * those of other accounts.
 */
export type GraceFile = {
  readonly ledger: GraceLedger;
  readonly skipped: number;
  readonly foreign: number;
  readonly problem: string | undefined;
};

/** Reads a file. Never throws. */
export function readGraceFile(text: string, account: Account): GraceFile {
  const problem = problemOf(text);
  if (problem !== undefined) return { ledger: [], skipped: 0, foreign: 0, problem };
  const { windows } = v.parse(v.object({ windows: v.array(v.unknown()) }), parseJson(text));
  const read = windows.map((gracePeriod) => readGracePeriod(gracePeriod, account));
  const ledger = read.filter((gracePeriod) => typeof gracePeriod === 'object');
  return {
    ledger: mergeLedgers(ledger, []),
    skipped: read.filter((gracePeriod) => gracePeriod === 'nonsense').length,
    foreign: read.filter((gracePeriod) => gracePeriod === 'foreign').length,
    problem: undefined,
  };
}

const placedSchema = v.object({ place: v.object({ instance: v.string(), account: v.string() }) });

function readGracePeriod(value: unknown, account: Account): GracePeriod | 'nonsense' | 'foreign' {
  const gracePeriod = v.safeParse(gracePeriodSchema, value);
  const placed = v.safeParse(placedSchema, value);
  if (!gracePeriod.success || !placed.success) return 'nonsense';
  return isAt(placed.output.place, account) ? gracePeriod.output : 'foreign';
}

const fileSchema = v.looseObject({ kind: v.literal(kind) });

function problemOf(text: string): string | undefined {
  const json = parseJson(text);
  if (!v.is(v.looseObject({}), json) || Array.isArray(json)) return 'The file isn’t JSON.';
  if (!v.is(fileSchema, json)) return 'The file doesn’t contain grace periods from this console.';
  if (json['version'] !== version)
    return 'The file comes from a version of the console that this one can’t read.';
  return Array.isArray(json['windows']) ? undefined : '“windows” must be a list.';
}
