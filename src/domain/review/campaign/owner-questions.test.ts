import { describe, expect, test } from 'vitest';
import { ben, campaignStart, decisionWith, factsWith } from '#testing/campaign-facts.ts';
import { reviewNow as now } from '#testing/review-facts.ts';
import { startCampaign } from './campaign.ts';
import type { Entry } from './entry.ts';
import { answerOf, ownerQuestions, questionText, readReply } from './owner-questions.ts';
import { progressOf } from './progress.ts';

const facts = [
  factsWith(),
  factsWith({ id: 't2', name: 'remove previews', lastFour: 'a1b2' }),
  factsWith({ id: 't3', name: 'CI test' }),
  factsWith({ id: 't4', name: 'Other', lastFour: 'ffff', memberId: 'cy', ownerName: 'Cy' }),
];
const campaign = await startCampaign(campaignStart, facts);
const ask = (tokenId: string, at = now): Entry =>
  decisionWith({ id: `ask ${tokenId}`, tokenId, decision: 'asked', at });
const asked = [ask('t1'), ask('t2', now - 5), ask('t3')];
const progress = progressOf(campaign, asked);
const [question = { memberId: '', ownerName: '', states: [], askedAt: 0 }] = ownerQuestions(progress);
const sent = questionText(question, { review: '2026 Q4', page: 'https://console.example/people/ana', now });

function read(reply: string) {
  return readReply(reply, question, { items: progress.items, sent }).map((line) =>
    line.kind === 'answer' ? `${line.state.facts.id} ${line.answer}` : line.kind,
  );
}

test('each owner is asked once about all of their tokens, and decided ones leave the question', () => {
  expect(question.states.map(({ facts: { id } }) => id)).toEqual(['t1', 't2', 't3']);
  expect(question.askedAt).toBe(now - 5);
  const later = progressOf(campaign, [...asked, decisionWith({ id: 'd9', tokenId: 't1', at: now + 1 })]);
  expect(ownerQuestions(later).flatMap(({ states }) => states.map((state) => state.facts.id))).toEqual([
    't2',
    't3',
  ]);
});

test('the text names each token by last four and name, and holds no key', () => {
  expect(sent).toContain('- 9d3d CI deploy: changes every project; last used 1 day ago; never expires');
  const key = 'api-12345678-1234-1234-1234-123456789abc';
  const leaky = { ...question, ownerName: key };
  expect(questionText(leaky, { review: key, page: '', now })).not.toContain(key);
});

describe('a line of a reply', () => {
  test.each([
    ['9d3d CI deploy: keep because the nightly deploy needs it', ['t1 keep']],
    ['9D3D ci test - remove', ['t3 remove']],
    ['a1b2 rotate please', ['t2 rotate']],
    ['a1b2 remove previews: keep', ['t2 keep']],
    ['two lines\n9d3d CI deploy reduce\n\na1b2 remove previews remove', ['t1 reduce', 't2 remove']],
    // Two tokens of the review share the last four.
    ['9d3d keep', ['ambiguous']],
    ['9d3d CI deploy or CI test: keep', ['ambiguous']],
    ['0000 remove', ['unknown']],
    ['remove all of them', ['unknown']],
    // Of another owner.
    ['ffff Other: remove', ['unknown']],
    ['a1b2 remove previews: keep or remove, not sure', ['unclear']],
    ['a1b2 remove previews', ['unclear']],
    ['Thanks, see below', []],
    ['> 9d3d CI deploy: keep', []],
  ])('%j', (reply, expected) => {
    expect(read(reply)).toEqual(expected);
  });

  test('is left out where it is our own text', () => {
    expect(read(sent)).toEqual([]);
  });
});

const state = (entries: readonly Entry[]) =>
  progressOf(campaign, entries).byId.get('t1') ?? { history: [], decision: undefined };

test('an answer belongs to the question it was given to', () => {
  const answer: Entry = {
    id: 'x',
    kind: 'answer',
    at: now + 1,
    by: ben,
    tokenId: 't1',
    answer: 'keep',
    owner: 'Ana',
    quote: 'keep',
  };
  expect(answerOf(state([...asked, answer]))).toEqual(answer);
  expect(answerOf(state([ask('t1'), answer, { ...ask('t1', now + 2), id: 'again' }]))).toBeUndefined();
});
