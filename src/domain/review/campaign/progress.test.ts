import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLog, ben, campaignStart, decisionWith, factsWith } from '#testing/campaign-facts.ts';
import { reviewNow } from '#testing/review-facts.ts';
import { startCampaign } from './campaign.ts';
import { mergeEntries, type Entry } from './entry.ts';
import { countOpen, drawSecondLooks, needsNewDecision, progressOf, replacedBy, stageOf } from './progress.ts';
import { newReadings } from './readings.ts';

const facts = [factsWith(), factsWith({ id: 't2', name: 'Bot' })];
const campaign = await startCampaign(campaignStart, facts);
const base = { at: reviewNow + 1, by: ben, tokenId: 't1' };
const failed: Entry = {
  ...base,
  id: 'a1',
  kind: 'attempt',
  action: 'delete',
  result: 'failed',
  detail: '403',
};
const sent: Entry = { ...base, id: 'a2', kind: 'attempt', action: 'delete', result: 'done', detail: '' };
const read: Entry = { ...base, id: 'r1', kind: 'reading', result: 'verified', before: '', after: 'gone' };
const waived: Entry = { ...base, id: 'w1', kind: 'waiver', why: 'moves in March', until: reviewNow + 9 };
const remove = decisionWith({ decision: 'remove' });
const outcome = (...entries: readonly Entry[]) => progressOf(campaign, entries).byId.get('t1')?.outcome;

describe('the outcome of a token', () => {
  test.each([
    ['without a decision', [], 'open'],
    ['that is kept', [decisionWith()], 'nothing-to-do'],
    ['to look at later', [decisionWith({ decision: 'later' })], 'open'],
    ['whose owner is asked', [decisionWith({ decision: 'asked' })], 'open'],
    ['to be removed', [remove], 'planned'],
    ['whose deletion failed', [remove, failed], 'failed'],
    ['whose deletion was sent but not read again', [remove, failed, sent], 'planned'],
    ['that was read again and is gone', [remove, sent, read], 'verified'],
    ['whose failure someone accepted', [remove, failed, waived], 'waived'],
    ['whose decision was taken back', [remove, decisionWith({ id: 'd2', decision: 'open' })], 'open'],
    ['that was decided anew after a failure', [remove, failed, decisionWith({ id: 'd2' })], 'nothing-to-do'],
  ] as const)('%s', (_which, entries, expected) => {
    expect(outcome(...entries)).toBe(expected);
  });
});

test('the stage follows the decisions, their proof and the signature', () => {
  const keepBot = decisionWith({ id: 'd2', tokenId: 't2' });
  const signature: Entry = {
    ...base,
    id: 's1',
    kind: 'signature',
    name: 'Ben',
    role: 'Admin',
    sentence: 'Done.',
  };
  const stage = (...entries: readonly Entry[]) => stageOf(progressOf(campaign, entries));
  expect(stage(remove)).toBe('open');
  expect(stage(remove, keepBot)).toBe('decided');
  expect(stage(remove, keepBot, read)).toBe('carried-out');
  expect(stage(remove, keepBot, read, signature)).toBe('signed');
  const late = progressOf(campaign, [remove, keepBot, read, signature, decisionWith({ id: 'd3' })]);
  expect(late.tooLate).toHaveLength(1);
  expect(late.byId.get('t1')?.decision?.decision).toBe('remove');
});

test('two browsers that decide apart come to the same, and the later decision counts', () => {
  fc.assert(
    fc.property(anyLog, anyLog, (one, other) => {
      const first = progressOf(campaign, mergeEntries(one, other));
      expect(progressOf(campaign, mergeEntries(other, one))).toEqual(first);
      for (const { decision, history } of first.items) {
        const last = history.findLast((entry) => entry.kind === 'decision');
        expect(decision).toEqual(last?.decision === 'open' ? undefined : last);
      }
    }),
  );
});

test('different decisions of two browsers are a conflict until someone who saw both decides', () => {
  const theirs = decisionWith({ id: 'd2', at: reviewNow + 2, decision: 'remove' });
  const state = progressOf(campaign, [decisionWith(), theirs]).byId.get('t1');
  expect(state?.conflict.map(({ decision }) => decision)).toEqual(['keep', 'remove']);
  const settled = decisionWith({
    id: 'd3',
    at: reviewNow + 3,
    replaces: state === undefined ? [] : replacedBy(state),
  });
  expect(progressOf(campaign, [decisionWith(), theirs, settled]).byId.get('t1')?.conflict).toEqual([]);
});

describe('a changed token', () => {
  const kept = progressOf(campaign, [decisionWith()]).byId.get('t1');

  test.each([
    ['more access', factsWith({ reach: 'account', accessHash: 'b2' }), true],
    ['a new key', factsWith({ lastFour: 'ffff' }), true],
    ['an owner who left', factsWith({ presence: 'gone' }), true],
    ['another name', factsWith({ name: 'CI' }), false],
    ['a use', factsWith({ lastUsedAt: reviewNow }), false],
  ] as const)('with %s', (_what, now, again) => {
    expect(kept !== undefined && needsNewDecision(kept, now)).toBe(again);
  });

  test('is decided again on what is seen then', () => {
    const now = factsWith({ reach: 'account', accessHash: 'b2' });
    const again = progressOf(campaign, [decisionWith({ seen: now })]).byId.get('t1');
    expect(again !== undefined && needsNewDecision(again, now)).toBe(false);
  });
});

const results = (entries: readonly Entry[], now = factsWith()) =>
  newReadings(
    progressOf(campaign, entries),
    new Map([
      [now.id, now],
      ['t2', factsWith({ id: 't2', name: 'Bot' })],
    ]),
  ).map(({ result }) => result);

describe('a new reading', () => {
  test('proves a removal by the token that is not there', () => {
    const found = newReadings(progressOf(campaign, [remove]), new Map([['t2', factsWith({ id: 't2' })]]));
    expect(found).toMatchObject([{ tokenId: 't1', result: 'verified', after: 'gone' }]);
    expect(results([remove])).toEqual([]);
  });

  test('shows what others deleted', () => {
    const found = newReadings(
      progressOf(campaign, [decisionWith()]),
      new Map([['t2', factsWith({ id: 't2' })]]),
    );
    expect(found).toMatchObject([{ tokenId: 't1', result: 'gone' }]);
  });

  test('proves a rotation by another key', () => {
    expect(results([decisionWith({ decision: 'rotate' })])).toEqual([]);
    expect(results([decisionWith({ decision: 'rotate' })], factsWith({ lastFour: 'ffff' }))).toEqual([
      'verified',
    ]);
  });

  test('proves a reduction by less access or an earlier end, never by more', () => {
    const reduce = [decisionWith({ decision: 'reduce' })];
    expect(results(reduce, factsWith({ accessHash: 'b2', reach: 'reads' }))).toEqual(['verified']);
    expect(results(reduce, factsWith({ expiresAt: reviewNow }))).toEqual(['verified']);
    expect(results(reduce, factsWith({ accessHash: 'b2', reach: 'account' }))).toEqual([]);
    expect(results(reduce, factsWith({ accessHash: 'b2', reach: 'unknown' }))).toEqual([]);
    expect(results(reduce)).toEqual([]);
    const powerful = [decisionWith({ decision: 'reduce', seen: factsWith({ reach: 'account' }) })];
    expect(results(powerful, factsWith({ accessHash: 'b2', reach: 'unknown' }))).toEqual([]);
  });
});

test('the hash of the population draws five kept tokens, the same each time', async () => {
  const many = Array.from({ length: 20 }, (_, index) => factsWith({ id: `t${index}` }));
  const large = await startCampaign(campaignStart, many);
  const kept = many.map(({ id }) => decisionWith({ id, tokenId: id }));
  const drawn = drawSecondLooks(progressOf(large, kept), large).map(({ facts: { id } }) => id);
  expect(drawn).toHaveLength(5);
  expect(drawSecondLooks(progressOf(large, kept.toReversed()), large).map(({ facts: { id } }) => id)).toEqual(
    drawn,
  );
  const other = await startCampaign(campaignStart, [...many, factsWith({ id: 'one more' })]);
  expect(other.hash).not.toBe(large.hash);
});

test('a scope decides who is in the review, and the population holds everyone', async () => {
  const all = [
    factsWith(),
    factsWith({ id: 't2', kind: 'personal' }),
    factsWith({ id: 't3', reach: 'account' }),
  ];
  const inReview = async (scope: 'all' | 'service' | 'power') => {
    const { items } = await startCampaign({ ...campaignStart, scope }, all);
    expect(items).toHaveLength(3);
    return items.flatMap(({ facts: { id }, isInReview }) => (isInReview ? [id] : []));
  };
  expect(await inReview('all')).toEqual(['t1', 't2', 't3']);
  expect(await inReview('service')).toEqual(['t1', 't3']);
  expect(await inReview('power')).toEqual(['t3']);
  expect(countOpen(progressOf(await startCampaign(campaignStart, all), []))).toBe(3);
});

/** A token that is added later. */
const add = (id: string, tokenId: string): Entry => ({
  ...base,
  id,
  tokenId,
  kind: 'added',
  facts: factsWith({ id: tokenId, name: 'Newcomer' }),
  hash: 'h',
});

test('a token that is added later comes last and needs a decision; adding it twice, or one of the population, makes no difference', () => {
  const progress = progressOf(campaign, [add('x1', 't9'), add('x2', 't9'), add('x3', 't1')]);
  expect(progress.items.map(({ facts: { id, name } }) => `${id} ${name}`)).toEqual([
    't1 CI deploy',
    't2 Bot',
    't9 Newcomer',
  ]);
  expect(countOpen(progress)).toBe(3);
});

const sign = (id: string, name: string, countersigns?: string): Entry => ({
  id,
  at: reviewNow + 5,
  by: { name },
  kind: 'signature',
  name,
  role: '',
  sentence: 'Done.',
  ...(countersigns === undefined ? {} : { countersigns }),
});

test('a signature is confirmed once by each other person, never by the same', () => {
  const log = mergeEntries(
    [sign('s1', 'Ben'), sign('s2', 'Ben', 's1'), sign('s3', 'Ana', 's1')],
    [sign('s4', 'Ana', 's1'), sign('s5', 'Cy', 'another'), sign('s6', 'Cy')],
  );
  const { signature, countersignatures } = progressOf(campaign, log);
  expect(signature?.id).toBe('s1');
  expect(countersignatures.map(({ id }) => id)).toEqual(['s3']);
});
