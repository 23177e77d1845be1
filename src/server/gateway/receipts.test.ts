import { expect, it } from 'vitest';
import { resetFact, scopeOf } from '#testing/workspace-facts.ts';
import { createReceipts } from './receipts.ts';

const first = 'the first secret, long enough for all';
const second = 'the second secret, long enough as well';
const { sign, open } = createReceipts([first]);
const fact = resetFact();

it('gives back the fact that was signed, to any reader of the same workspace', () => {
  expect(open(scopeOf(), sign(scopeOf(), fact))).toEqual(fact);
  expect(
    open(scopeOf({ sees: 'own', actor: { memberId: 'm9', tokenId: 't9' } }), sign(scopeOf(), fact)),
  ).toEqual(fact);
});

it('is nothing in another workspace, and nothing with another secret', () => {
  const receipt = sign(scopeOf(), fact);
  expect(open(scopeOf({ accountId: 'a2' }), receipt)).toBeUndefined();
  expect(open(scopeOf({ origin: 'https://app.eu.launchdarkly.com' }), receipt)).toBeUndefined();
  expect(createReceipts([second]).open(scopeOf(), receipt)).toBeUndefined();
  expect(createReceipts([second, first]).open(scopeOf(), receipt)).toEqual(fact);
});

it('is nothing when a single character was changed', () => {
  const receipt = sign(scopeOf(), fact);
  // The last character of a MAC has two bits that count for nothing.
  for (let at = 0; at < receipt.length - 1; at += 1) {
    const other = receipt[at] === 'A' ? 'B' : 'A';
    const changed = `${receipt.slice(0, at)}${other}${receipt.slice(at + 1)}`;
    expect(open(scopeOf(), changed)).toBeUndefined();
  }
  for (const text of ['', '.', receipt.slice(1), `${receipt}A`, `${receipt}.${receipt}`])
    expect(open(scopeOf(), text)).toBeUndefined();
});

it('fits into a header, whatever the token was', () => {
  const token = { inlineRole: [{ effect: 'allow', actions: ['x'.repeat(10_000)] }] };
  const detail = { tokenName: 'n'.repeat(4096), token };
  const deletion = { ...fact, kind: 'deletion' as const, detail };
  const receipt = sign(scopeOf(), deletion);
  expect(receipt.length).toBeLessThan(4096);
  expect(open(scopeOf(), receipt)).toMatchObject({ kind: 'deletion', id: fact.id, detail: { token: null } });
});
