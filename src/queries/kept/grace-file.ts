// The ledger as a file that administrators pass on. It names the account, because another browser may be signed in to another one.
import * as v from 'valibot';
import { isAt, type Account } from '#domain/account/account.ts';
import { type GraceLedger, type GraceWindow, mergeLedgers } from '#domain/grace/ledger.ts';
import { redactKeys } from '#domain/key/pattern.ts';
import { windowSchema } from './grace-ledger.ts';
import { parseJson } from './kept-json.ts';

const kind = 'grace-periods';
const version = 1;

/** Writes a ledger. Names are free text, so anything shaped like a key is cut out of them. */
export function writeGraceFile(ledger: GraceLedger, { origin, id }: Account): string {
  const place = { instance: origin, account: id };
  const windows = ledger.map((window) => ({ ...window, place, tokenName: redactKeys(window.tokenName) }));
  return JSON.stringify({ kind, version, windows }, undefined, 2);
}

/**
 * What a file holds for an account. `problem` is set, in words, when it is no ledger at all; `skipped` counts entries that make no
 * sense, `foreign` those of other accounts.
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
  const windows = v.parse(v.object({ windows: v.array(v.unknown()) }), parseJson(text)).windows;
  const read = windows.map((window) => readWindow(window, account));
  const ledger = read.filter((window) => typeof window === 'object');
  return {
    ledger: mergeLedgers(ledger, []),
    skipped: read.filter((window) => window === 'nonsense').length,
    foreign: read.filter((window) => window === 'foreign').length,
    problem: undefined,
  };
}

const placedSchema = v.object({ place: v.object({ instance: v.string(), account: v.string() }) });

function readWindow(value: unknown, account: Account): GraceWindow | 'nonsense' | 'foreign' {
  const window = v.safeParse(windowSchema, value);
  const placed = v.safeParse(placedSchema, value);
  if (!window.success || !placed.success) return 'nonsense';
  return isAt(placed.output.place, account) ? window.output : 'foreign';
}

const fileSchema = v.looseObject({ kind: v.literal(kind) });

function problemOf(text: string): string | undefined {
  const json = parseJson(text);
  if (!v.is(v.looseObject({}), json) || Array.isArray(json)) return 'The file is not JSON.';
  if (!v.is(fileSchema, json)) return 'The file holds no grace periods of this console.';
  if (json['version'] !== version)
    return 'The file was written by a version of the console that this one cannot read.';
  return Array.isArray(json['windows']) ? undefined : '“windows” must be a list.';
}
