// In a real browser's database.
import { expect, test } from 'vitest';
import type { Account } from '#domain/account/account.ts';
import { startCampaign } from '#domain/review/campaign/campaign.ts';
import { campaignStart, decisionWith, factsWith } from '#testing/campaign-facts.ts';
import { readCampaigns, removeCampaign, writeCampaign, writeEntries } from './campaign-database.ts';
import { addEntries, keepCampaign } from './campaigns.ts';

const newAccount = (): Account => ({
  origin: 'https://app.launchdarkly.com',
  id: crypto.randomUUID(),
  instance: 'com',
});
const campaign = await startCampaign(campaignStart, [factsWith()]);

test('a campaign and each entry are there after they are written', async () => {
  const account = newAccount();
  await writeCampaign(account, campaign);
  await writeEntries(account, campaign.id, [decisionWith()]);
  await writeEntries(account, campaign.id, [decisionWith({ id: 'd2' })]);
  const [stored] = await readCampaigns(account);
  expect(stored?.campaign).toEqual(campaign);
  expect(stored?.entries.map(({ id }) => id)).toEqual(['d1', 'd2']);
});

test('another account of the same instance sees nothing of it', async () => {
  const account = newAccount();
  await writeCampaign(account, campaign);
  const longer = { ...account, id: `${account.id}0` };
  const elsewhere = { ...account, origin: 'https://ld.example.com' };
  for (const other of [newAccount(), longer, elsewhere]) expect(await readCampaigns(other)).toEqual([]);
});

test('what is removed is gone with its log', async () => {
  const account = newAccount();
  await writeCampaign(account, campaign);
  await writeEntries(account, campaign.id, [decisionWith()]);
  await removeCampaign(account, campaign.id);
  expect(await readCampaigns(account)).toEqual([]);
  await writeCampaign(account, campaign);
  expect((await readCampaigns(account))[0]?.entries).toEqual([]);
});

test('no key is stored, whatever someone writes', async () => {
  const account = newAccount();
  const key = 'api-11111111-2222-4333-8444-555555555555';
  await keepCampaign(account, { campaign: { ...campaign, name: key }, entries: [] });
  await addEntries(account, campaign.id, [decisionWith({ note: `line\n${key}` })]);
  expect(JSON.stringify(await readCampaigns(account))).not.toContain(key.slice(5));
});
