import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { day } from '#domain/time/duration.ts';
import { calmTokens, idleWriter, openReview } from '#testing/open-review.tsx';

const now = Date.now();
const account = () => [
  ...calmTokens,
  { ...idleWriter, _id: 'soon', name: 'soon', expiry: now + 9 * day },
  { ...calmTokens[0], _id: 'later', name: 'later', expiry: now + 10 * day },
];

afterEach(() => {
  vi.restoreAllMocks();
});

const ends = () => page.getByRole('region', { name: 'What ends in the next 13 weeks' });

test('by keyboard, a week lists its tokens; days hold the same sums and lead to the same list', async () => {
  await page.viewport(1280, 800);
  await openReview(crypto.randomUUID(), account());
  const grid = ends().getByRole('grid');
  const week = grid.getByRole('button', { name: /^2 tokens, 1 in use: Tokens expire/ });
  await expect.element(week).toBeVisible();
  const first = grid.getByRole('button').first().element();
  if (first instanceof HTMLElement) first.focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(week).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  const title = /^Tokens expire: \d+ \w{3} \d{4} to \d+ \w{3} \d{4}$/;
  await expect.element(page.getByRole('heading', { name: title })).toHaveFocus();
  const names = () =>
    page
      .getByRole('list', { name: title })
      .getByRole('link')
      .elements()
      .filter((link) => link.getAttribute('href')?.startsWith('/tokens/'))
      .map(({ textContent }) => textContent);
  expect(names()).toEqual(['soon', 'later']);

  await ends().getByText('Days', { exact: true }).click();
  const days = ends()
    .getByRole('list')
    .getByRole('button', { name: /^1 token: Tokens expire/ });
  expect(days.elements()).toHaveLength(2);
  await days.first().click();
  await expect.element(page.getByRole('heading', { name: /^Tokens expire: \d+ \w{3} \d{4}$/ })).toHaveFocus();
});

test('narrow, the ends are a list by day; the calendar file holds what is filtered', async () => {
  await page.viewport(320, 800);
  const texts: Promise<string>[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) texts.push(file.text());
    return '#';
  });
  await openReview(crypto.randomUUID(), account());
  await expect.element(ends().getByRole('list')).toBeVisible();
  await expect.element(ends().getByRole('grid')).not.toBeInTheDocument();
  await ends().getByRole('button', { name: 'Calendar file' }).click();
  await ends()
    .getByRole('button', { name: /^1 token: Tokens expire/ })
    .first()
    .click();
  await ends().getByRole('button', { name: 'Calendar file' }).click();
  await expect.poll(() => click.mock.calls.length).toBe(2);
  const [all = '', one = ''] = await Promise.all(texts);
  expect(all.match(/^SUMMARY:.* expires/gm)).toHaveLength(2);
  expect(one.match(/^SUMMARY:.* expires/gm)).toEqual(['SUMMARY:soon expires']);
  await page.viewport(1280, 800);
});
