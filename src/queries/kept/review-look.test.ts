import { beforeEach, expect, test } from 'vitest';
import { reviewNow } from '#testing/review-facts.ts';
import { storeTexts } from '#testing/stored-texts.ts';
import { reviewSeed } from '#testing/seed-review.ts';
import { compareLookInSteps, lookInSteps } from '#domain/review/look.ts';
import { usualThresholds } from '#domain/review/thresholds.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import { reviewLook } from './review-look.ts';

const account = { origin: 'https://app.launchdarkly.com', id: 'a1', instance: 'com' };

let stored = new Map<string, string>();
beforeEach(() => {
  stored = storeTexts();
});

test.each([48, 1000])('a look of %i tokens comes back from the storage as it was', async (size) => {
  const { reviewed, accesses } = await reviewSeed(size, reviewNow);
  const accessOf = ({ id }: { readonly id: string }) => accesses.byToken.get(id)?.set;
  const look = runToEnd(
    lookInSteps(reviewed, accessOf, { thresholds: usualThresholds, scope: 'everyone' }, reviewNow),
  );
  reviewLook.update(account, () => look);
  const text = stored.get('review-look https://app.launchdarkly.com a1') ?? '';
  // Five million characters are the whole storage of a site.
  expect(text.length / size).toBeLessThan(700);
  const copy = { ...account, id: `copy of ${size}` };
  stored.set(`review-look https://app.launchdarkly.com ${copy.id}`, text);
  const read = reviewLook.read(copy);
  expect(read).toEqual(look);
  if (read === undefined) throw new Error('No look was read.');
  const { at: _, ...rest } = runToEnd(compareLookInSteps(read, reviewed, accessOf, usualThresholds));
  expect(Object.values(rest).flat()).toEqual([]);
  expect(reviewLook.read({ ...account, id: 'other' })).toBe(undefined);
});

test('a text that is not one of ours counts as no look', () => {
  stored.set('review-look https://app.launchdarkly.com b1', '{"at":1,"tokens":"x"}');
  expect(reviewLook.read({ ...account, id: 'b1' })).toBe(undefined);
});
