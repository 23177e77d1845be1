import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '#domain/account/account.ts';
import { writeZip } from '#domain/archive/zip.ts';
import { startCampaign } from '#domain/review/campaign/campaign.ts';
import { mergeEntries } from '#domain/review/campaign/entry.ts';
import { progressOf } from '#domain/review/campaign/progress.ts';
import { reopenCampaign } from '#domain/review/evidence/reopen.ts';
import { writeEvidence } from '#domain/review/evidence/evidence-archive.ts';
import { anyLog, campaignStart, decisionWith, factsWith } from '#testing/campaign-facts.ts';
import { reviewNow } from '#testing/review-facts.ts';
import { checkEvidence, readCampaignFile, writeCampaignFile } from './campaign-file.ts';

const account: Account = { origin: 'https://app.launchdarkly.com', id: 'acc1', instance: 'com' };
const key = 'api-99999999-2222-4333-8444-555555555555';
const accessHash = 'a'.repeat(64);
const campaign = await startCampaign({ ...campaignStart, id: '11111111-2222-4333-8444-555555555555' }, [
  factsWith({ accessHash }),
  factsWith({
    id: 't2',
    accessHash,
    findings: [{ rule: 'idle', answer: 'yes', due: 'week', by: reviewNow }],
  }),
]);
const open = async (text: string) => {
  const read = await readCampaignFile(text, account);
  return read.kind === 'campaign' ? read.file : undefined;
};

describe('the file of a campaign', () => {
  test('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        const entries = mergeEntries(log, []);
        expect(await open(writeCampaignFile({ campaign, entries }))).toEqual({ campaign, entries });
      }),
      { numRuns: 20 },
    );
  });

  test('of a revision names the hash of the review that it continues', async () => {
    const reopened = { at: reviewNow, by: { name: 'Ben' }, why: 'One token was missed' };
    const file = await reopenCampaign({ campaign, entries: [decisionWith()] }, campaign.id, {
      id: 'r2',
      ...reopened,
    });
    expect(await open(writeCampaignFile(file))).toEqual(file);
    const foreign = writeCampaignFile(file).replace(/"follows":\s*"[0-9a-f]+"/, '"follows": "none"');
    expect(await open(foreign)).toBeUndefined();
  });

  test('of two browsers is joined to the same, in both orders', async () => {
    const mine = [decisionWith({ seen: factsWith({ accessHash, name: 'CI' }) })];
    const theirs = [decisionWith({ id: 'd2', tokenId: 't2', decision: 'remove' })];
    const one = await open(writeCampaignFile({ campaign, entries: mine }));
    const other = await open(writeCampaignFile({ campaign, entries: theirs }));
    const joined = mergeEntries(one?.entries ?? [], other?.entries ?? []);
    expect(mergeEntries(other?.entries ?? [], one?.entries ?? [])).toEqual(joined);
    const decided = progressOf(campaign, joined).items.map(({ decision }) => decision?.decision);
    expect(decided).toEqual(['keep', 'remove']);
  });

  test('belongs to one account', async () => {
    const text = writeCampaignFile({ campaign, entries: [] });
    for (const other of [
      { ...account, id: 'acc2' },
      { ...account, origin: 'https://ld.example.com', instance: 'x' },
    ])
      expect(await readCampaignFile(text, other)).toEqual({
        kind: 'problem',
        problem: 'The file belongs to another account.',
      });
  });

  test.each([
    ['{', 'isn’t an access review'],
    ['{"format":"access-review","version":2}', 'a version'],
    ['{"format":"access-review","version":1}', 'damaged'],
  ])('that is %s is refused with a reason', async (text, reason) => {
    expect(await readCampaignFile(text, account)).toMatchObject({ problem: expect.stringContaining(reason) });
  });

  test('with a changed fact or a token left out is refused', async () => {
    const text = writeCampaignFile({ campaign, entries: [] });
    const milder = text.replace('"reach": "everywhere"', '"reach": "reads"');
    expect(await readCampaignFile(milder, account)).toMatchObject({
      problem: 'The facts of token t1 were changed.',
    });
    const [, second] = campaign.items;
    const short = { ...campaign, items: second === undefined ? [] : [second] };
    expect(
      await readCampaignFile(writeCampaignFile({ campaign: short, entries: [] }), account),
    ).toMatchObject({
      problem: 'The list of tokens in the file was changed.',
    });
  });

  test('loses a key that someone wrote into a note', async () => {
    const entries = [decisionWith({ note: `old key ${key}` })];
    const file = await open(writeCampaignFile({ campaign, entries }));
    expect(JSON.stringify(file)).not.toContain(key.slice(5));
  });
});

describe('an evidence archive', () => {
  const options = {
    consoleVersion: '0.1.0',
    madeAt: reviewNow,
    emails: undefined,
    auditIds: undefined,
    api: 'https://app.launchdarkly.com',
  };

  test('that is unchanged has no problem, and its review is read', async () => {
    const { bytes } = await writeEvidence({ campaign, entries: [decisionWith()] }, options);
    const { problems, review } = await checkEvidence(bytes);
    expect(problems).toEqual([]);
    expect(review?.log).toHaveLength(1);
  });

  test('with a changed byte names the file', async () => {
    const { bytes } = await writeEvidence({ campaign, entries: [] }, options);
    const place = Buffer.from(bytes).indexOf('CI deploy');
    expect((await checkEvidence(bytes.with(place, 88))).problems).toEqual(['population.csv was changed.']);
  });

  test.each([
    ['no archive', new Uint8Array(40)],
    ['empty', writeZip([], reviewNow)],
  ])('that is %s is refused in words', async (_what, bytes) => {
    expect((await checkEvidence(bytes)).problems.length).toBeGreaterThan(0);
  });
});
