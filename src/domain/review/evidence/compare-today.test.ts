import { expect, test } from 'vitest';
import { campaignStart, decisionWith, factsWith } from '#testing/campaign-facts.ts';
import { startCampaign } from '../campaign/campaign.ts';
import { compareToday } from './compare-today.ts';
import { evidenceFormat } from './evidence-archive.ts';

test('what was decided to be removed is gone or still there; new tokens are counted', async () => {
  const facts = ['t1', 't2', 't3', 't4'].map((id) => factsWith({ id }));
  const campaign = await startCampaign(campaignStart, facts);
  const entries = [
    decisionWith({ id: 'd1', tokenId: 't1', decision: 'remove' }),
    decisionWith({ id: 'd2', tokenId: 't2', decision: 'remove' }),
    decisionWith({ id: 'd3', tokenId: 't3' }),
    decisionWith({ id: 'd4', tokenId: 't4' }),
  ];
  const review = {
    format: evidenceFormat as typeof evidenceFormat,
    version: 1 as const,
    consoleVersion: '',
    madeAt: 0,
    campaign,
    log: entries.map((entry) => ({ entry, before: '', hash: '' })),
    end: '',
  };
  expect(compareToday(review, new Set(['t2', 't3', 'new']))).toEqual({
    removed: 2,
    removedAndGone: 1,
    removedAndThere: ['t2'],
    kept: 2,
    keptAndGone: 1,
    unknown: 1,
  });
});
