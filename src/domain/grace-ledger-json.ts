// The ledger as text, for this browser's storage and for a file that admins pass on. Reading is total: what is not a window is
// counted and left out, and nothing that could be a key gets in.
import { type GraceLedger, type GraceWindow, mergeLedgers } from './grace-ledger.ts';
import { holdsKey, withoutKeys } from './key-pattern.ts';

const version = 1;

/** Writes a ledger. Names are free text, so anything shaped like a key is cut out of them. */
export function encodeLedger(ledger: GraceLedger): string {
  const windows = ledger.map((window) => ({ ...window, tokenName: withoutKeys(window.tokenName) }));
  return JSON.stringify({ kind: 'grace-periods', version, windows }, undefined, 2);
}

/** What a text held; `problem` is set, in words, when it is no ledger at all, `skipped` counts entries that make no sense. */
export type DecodedLedger = {
  readonly ledger: GraceLedger;
  readonly skipped: number;
  readonly problem: string | undefined;
};

/** Reads a ledger. Never throws. */
export function decodeLedger(text: string): DecodedLedger {
  const nothing = { ledger: [], skipped: 0 };
  const file = fieldsOf(parse(text));
  if (file === undefined) return { ...nothing, problem: 'The file is not JSON.' };
  if (file.get('kind') !== 'grace-periods') {
    return { ...nothing, problem: 'The file holds no grace periods of this console.' };
  }
  if (file.get('version') !== version) {
    return {
      ...nothing,
      problem: 'The file was written by a version of the console that this one cannot read.',
    };
  }
  const entries: unknown = file.get('windows');
  if (!Array.isArray(entries)) return { ...nothing, problem: '“windows” must be a list.' };
  const windows = entries.map(readWindow).filter((window) => window !== undefined);
  return { ledger: mergeLedgers(windows, []), skipped: entries.length - windows.length, problem: undefined };
}

function readWindow(value: unknown): GraceWindow | undefined {
  const fields = fieldsOf(value);
  const place = fieldsOf(fields?.get('place'));
  if (fields === undefined || place === undefined) return undefined;
  const text = (name: string, from = fields) => {
    const found = from.get(name);
    return typeof found === 'string' && !holdsKey(found) && found.length <= longestText ? found : undefined;
  };
  const instance = text('instance', place);
  const account = text('account', place);
  const tokenId = text('tokenId');
  const tokenName = text('tokenName');
  const memberId = text('memberId');
  const oldLastFour = text('oldLastFour');
  const newLastFour = text('newLastFour');
  const kind = fields.get('kind');
  const newKey = fields.get('newKey');
  const resetAt = fields.get('resetAt');
  const endsAt = fields.get('endsAt');
  if (instance === undefined || account === undefined || tokenName === undefined) return undefined;
  if (tokenId === undefined || tokenId === '' || memberId === undefined) return undefined;
  if (oldLastFour === undefined || newLastFour === undefined) return undefined;
  if (oldLastFour.length > 4 || newLastFour.length > 4) return undefined;
  if (kind !== 'personal' && kind !== 'service') return undefined;
  if (newKey !== 'handed-over' && newKey !== 'discarded' && newKey !== 'unknown') return undefined;
  if (!isInstant(resetAt) || !isInstant(endsAt) || endsAt < resetAt) return undefined;
  return {
    place: { instance, account },
    tokenId,
    tokenName,
    kind,
    memberId,
    oldLastFour,
    newLastFour,
    newKey,
    resetAt,
    endsAt,
    ownerTold: fields.get('ownerTold') === true,
    clientsSwitched: fields.get('clientsSwitched') === true,
  };
}

/** Longer than any name that is a name; keeps a strange file from filling the storage. */
const longestText = 1000;
/** The last instant that a JavaScript date can hold, epoch ms. */
const lastInstant = 8.64e15;

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= lastInstant;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value));
}
