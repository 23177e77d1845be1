import { expect, test } from 'vitest';
import type { AuditEntry } from '#domain/account/audit-entry.ts';
import { ben, campaignStart, decisionWith, factsWith } from '#testing/campaign-facts.ts';
import { reviewNow } from '#testing/review-facts.ts';
import { startCampaign } from '../campaign/campaign.ts';
import type { AttemptEntry } from '../campaign/entry.ts';
import { auditIdsOf, countedAttempts, sameCallMs } from './audit-entries.ts';

function attempt(parts: Partial<AttemptEntry> = {}): AttemptEntry {
  return {
    kind: 'attempt',
    id: 'a1',
    at: reviewNow,
    by: ben,
    tokenId: 't1',
    action: 'delete',
    result: 'done',
    detail: '',
    ...parts,
  };
}

function entry(action: string, at = reviewNow, resource = 'service-token/t1'): AuditEntry {
  return {
    id: `${action} ${at}`,
    at,
    title: '',
    description: '',
    comment: '',
    accesses: [{ action, resource }],
    member: undefined,
    token: undefined,
    app: undefined,
    targetName: '',
  };
}

/** A deletion so many ms after the call. */
const at = (ms: number, resource?: string) => entry('deleteAccessToken', reviewNow + ms, resource);
const found = (one: AttemptEntry, ...log: readonly AuditEntry[]) => auditIdsOf([one], log).get(one.id);

test.each([
  ['delete', 'deleteAccessToken'],
  ['reset', 'resetAccessToken'],
  ['expire', 'updateAccessTokenExpiry'],
  ['access', 'updateAccessTokenPolicy'],
  ['version', 'updateAccessTokenName'],
] as const)('%s is found as %s, and not as another action', (action, recorded) => {
  const names = [
    'deleteAccessToken',
    'resetAccessToken',
    'updateAccessTokenExpiry',
    'updateAccessTokenPolicy',
  ];
  const own = entry(recorded);
  const one = attempt({ action });
  expect(found(one, own)).toBe(own.id);
  const others = names.filter((name) => name !== recorded).map((name) => entry(name));
  expect(action === 'version' ? undefined : found(one, ...others)).toBeUndefined();
});

test('a call has the entry that is nearest in time, within two minutes, of its own token', () => {
  expect(found(attempt(), at(-900), at(-300), at(400))).toBe(at(-300).id);
  expect(found(attempt(), at(-sameCallMs))).toBe(at(-sameCallMs).id);
  expect(found(attempt(), at(-sameCallMs - 1), at(sameCallMs + 1))).toBeUndefined();
  expect(found(attempt(), at(0, 'service-token/t2'))).toBeUndefined();
  expect(found(attempt(), at(0, 'member/ana:token/t1'))).toBe(at(0).id);
});

test('a refused call has no entry; one without an answer may have one', () => {
  const log = entry('deleteAccessToken');
  expect(found(attempt({ result: 'failed' }), log)).toBeUndefined();
  expect(found(attempt({ result: 'unknown' }), log)).toBe(log.id);
  expect(found(attempt({ action: 'replace' }), entry('createAccessToken'))).toBeUndefined();
});

test('the call that counts is the last one since the decision', async () => {
  const campaign = await startCampaign(campaignStart, [factsWith(), factsWith({ id: 't2' })]);
  const entries = [
    attempt({ id: 'early', at: reviewNow }),
    decisionWith({ decision: 'remove', at: reviewNow + 1 }),
    attempt({ id: 'first', at: reviewNow + 2, result: 'failed' }),
    attempt({ id: 'last', at: reviewNow + 3 }),
  ];
  expect(countedAttempts({ campaign, entries }).map(({ id }) => id)).toEqual(['last']);
});
