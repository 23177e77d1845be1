import { expect, test } from 'vitest';
import { readZip } from '#domain/archive/zip.ts';
import { ben, campaignStart, decisionWith, factsWith } from '#testing/campaign-facts.ts';
import { reviewNow } from '#testing/review-facts.ts';
import { startCampaign, type CampaignFile } from '../campaign/campaign.ts';
import { reviewTitle } from '../campaign/campaign-words.ts';
import type { SignatureEntry } from '../campaign/entry.ts';
import { progressOf } from '../campaign/progress.ts';
import { checkReview } from './check-evidence.ts';
import { writeEvidence, type EvidenceJson } from './evidence-archive.ts';
import { reopenCampaign } from './reopen.ts';

const campaign = await startCampaign(campaignStart, [factsWith()]);
const signed = (id: string, at: number): SignatureEntry => ({
  kind: 'signature',
  id,
  at,
  by: ben,
  name: 'Ben Okoro',
  role: '',
  sentence: 'I reviewed each token.',
});
const first: CampaignFile = {
  campaign,
  entries: [
    decisionWith(),
    signed('s1', reviewNow + 1),
    decisionWith({ id: 'd2', decision: 'remove', at: reviewNow + 2 }),
  ],
};
const why = (id: string, at: number) => ({ id, at, by: ben, why: 'One token was missed' });

async function evidenceOf(file: CampaignFile) {
  const { fileName, bytes } = await writeEvidence(file, {
    consoleVersion: '0.1.0',
    madeAt: reviewNow,
    emails: undefined,
    auditIds: undefined,
    api: 'https://app.launchdarkly.com',
  });
  const files = readZip(bytes) ?? [];
  const textOf = (name: string) => new TextDecoder().decode(files.find((one) => one.name === name)?.bytes);
  const json: EvidenceJson = JSON.parse(textOf('review.json'));
  return { fileName, json, problems: await checkReview(json, files), report: textOf('report.md') };
}

test('a revision keeps what was signed, drops what came too late, and can be signed again', async () => {
  const second = await reopenCampaign(first, 'c2', why('r2', reviewNow + 3));
  expect(second.campaign).toEqual({ ...campaign, id: 'c2' });
  const open = progressOf(second.campaign, second.entries);
  expect(open).toMatchObject({ signature: undefined, tooLate: [], reopened: { revision: 2 } });
  expect(open.byId.get('t1')?.decision?.id).toBe('d1');
  expect(reviewTitle(second.campaign, open)).toBe('2026 Q4, revision 2');

  const again = { ...second, entries: [...second.entries, signed('s2', reviewNow + 4)] };
  const third = await reopenCampaign(again, 'c3', why('r3', reviewNow + 5));
  expect(progressOf(third.campaign, third.entries)).toMatchObject({
    signature: undefined,
    reopened: { revision: 3 },
  });
});

test('its evidence names the hash that the evidence of the signed review ends with', async () => {
  const before = await evidenceOf(first);
  const after = await evidenceOf(await reopenCampaign(first, 'c2', why('r2', reviewNow + 3)));
  expect(after.problems).toEqual([]);
  expect(after.fileName).toMatch(/^token-review-2026-Q4-revision-2-/);
  expect(after.json.log.at(-1)?.entry).toMatchObject({ kind: 'reopen', follows: before.json.end });
  expect(after.report).toContain(before.json.end);
  expect(after.report).toContain('One token was missed');
});
