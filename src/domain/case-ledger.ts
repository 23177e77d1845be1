// The cases of all tokens as text for this browser's storage. What comes back may be old, foreign or damaged, so reading is
// total.
import { withoutKeys } from './key-pattern.ts';
import type { AccessCase } from './policy/access-cases.ts';

/** The cases kept for one token; `place` names instance, account and token. */
export type KeptCases = { readonly place: string; readonly cases: readonly AccessCase[] };

/** The last changed comes last. */
export type CaseLedger = readonly KeptCases[];

/** Tokens beyond this number are forgotten, the longest unchanged first. */
const mostTokens = 200;

export function casesAt(ledger: CaseLedger, place: string): readonly AccessCase[] {
  return ledger.find((one) => one.place === place)?.cases ?? none;
}

const none: readonly AccessCase[] = [];

/** Replaces the cases at a place; without any the place is forgotten. */
export function withCasesAt(ledger: CaseLedger, place: string, cases: readonly AccessCase[]): CaseLedger {
  const others = ledger.filter((one) => one.place !== place);
  return cases.length === 0 ? others : [...others, { place, cases }].slice(-mostTokens);
}

/** Writes the ledger. Anything shaped like a key is cut out first: no key is ever stored. */
export function encodeCases(ledger: CaseLedger): string {
  return withoutKeys(JSON.stringify(ledger));
}

/** Reads a ledger; entries that make no sense are left out. Never throws. */
export function decodeCases(text: string | null): CaseLedger {
  const read = parse(text ?? '[]');
  return Array.isArray(read) ? read.flatMap(readKept) : [];
}

function readKept(value: unknown): CaseLedger {
  const fields = fieldsOf(value);
  const place = fields.get('place');
  const cases = fields.get('cases');
  if (typeof place !== 'string' || !Array.isArray(cases)) return [];
  return [{ place, cases: cases.flatMap(readCase) }];
}

function readCase(value: unknown): readonly AccessCase[] {
  const fields = fieldsOf(value);
  const action = fields.get('action');
  const resource = fields.get('resource');
  const must = fields.get('must');
  if (typeof action !== 'string' || typeof resource !== 'string') return [];
  return must === 'allow' || must === 'deny' ? [{ action, resource, must }] : [];
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}
