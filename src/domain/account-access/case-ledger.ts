// The cases of all tokens of an account.
import type { AccessCase } from '#domain/policy/access/access-cases.ts';

export type KeptCases = { readonly tokenId: string; readonly cases: readonly AccessCase[] };

/** The last changed comes last. */
export type CaseLedger = readonly KeptCases[];

/** Tokens beyond this number are forgotten, the longest unchanged first. */
const maxTokens = 200;

/** The cases of a token; the same empty list for a token without any. */
export function casesAt(ledger: CaseLedger, tokenId: string): readonly AccessCase[] {
  return ledger.find((one) => one.tokenId === tokenId)?.cases ?? none;
}

const none: readonly AccessCase[] = [];

/** Replaces the cases of a token; without any the token is forgotten. */
export function withCasesAt(ledger: CaseLedger, tokenId: string, cases: readonly AccessCase[]): CaseLedger {
  const others = ledger.filter((one) => one.tokenId !== tokenId);
  return cases.length === 0 ? others : [...others, { tokenId, cases }].slice(-maxTokens);
}
