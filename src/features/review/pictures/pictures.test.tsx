import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { day } from '#domain/time/duration.ts';
import { calmTokens, idleWriter, openReview } from '#testing/open-review.tsx';
import { announcement } from '#ui/announcements.ts';

const now = Date.now();
const { lastUsed: _, ...unrecorded } = idleWriter;
const account = () => [
  ...calmTokens,
  { ...idleWriter, _id: 'admin', name: 'admin', role: 'admin' },
  { ...idleWriter, _id: 'reader', name: 'reader', role: 'reader', creationDate: now - 3 * day },
  { ...unrecorded, _id: 'silent', name: 'silent', role: 'reader' },
  { ...idleWriter, _id: 'orphan', name: 'orphan', memberId: 'm9', _member: undefined },
  { ...idleWriter, _id: 'ended', name: 'ended', expiry: now - day },
];
/** All but the one that has expired. */
const live = account().length - 1;

afterEach(() => {
  vi.restoreAllMocks();
});

async function open(view: string) {
  await page.viewport(1280, 900);
  const { router } = await openReview(crypto.randomUUID(), account(), `/review/${view}`);
  return () => router.state.location.search;
}

/** The number at the beginning of each name. */
function counts(buttons: Locator): readonly number[] {
  return buttons.elements().map((button) => Number.parseInt(button.getAttribute('aria-label') ?? '', 10));
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const listed = (title: string | RegExp) =>
  page
    .getByRole('list', { name: title })
    .getByRole('link')
    .elements()
    .filter((link) => link.getAttribute('href')?.startsWith('/tokens/'))
    .map(({ textContent }) => textContent);
const type = async (name: string, text: string) => page.getByRole('textbox', { name }).fill(text);
const cellNamed = (name: string) => page.getByRole('button', { name });
const column = (title: string) => page.getByRole('group', { name: title, exact: true }).getByRole('button');
const toTable = () => page.getByText('Table', { exact: true }).click();

async function focusFirst(buttons: Locator) {
  await expect.element(buttons.first()).toBeVisible();
  const stop = buttons.elements().find((button) => button.getAttribute('tabindex') === '0');
  if (stop instanceof HTMLElement) stop.focus();
}

test('the life field and its table hold every token once, and a cell of either lists the same', async () => {
  const search = await open('life');
  const field = page.getByRole('grid', { name: 'Age and last use' }).getByRole('button');
  await focusFirst(field);
  expect(sum(counts(field))).toBe(live);
  await userEvent.keyboard('{End}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowLeft}');
  const cell = /^3 tokens: created 90 to 365 days ago, last used 90 to 365 days ago$/;
  await expect.element(page.getByRole('button', { name: cell })).not.toBeInTheDocument();
  const two = /^2 tokens: created 90 to 365 days ago, last used 90 to 365 days ago$/;
  await expect.element(page.getByRole('button', { name: two })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  const title = 'Tokens created 90 to 365 days ago, last used 90 to 365 days ago';
  await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
  await expect.element(page.getByRole('button', { name: two })).toHaveFocus();
  expect(listed(title).toSorted()).toEqual(['admin', 'orphan']);
  await expect.poll(() => announcement.get().trim()).toBe('2 tokens shown');
  const ofPicture = search();
  await page.getByRole('button', { name: 'Show all' }).click();
  await toTable();
  const cells = page.getByRole('grid').getByRole('button');
  expect(sum(counts(cells))).toBe(live);
  await page.getByRole('button', { name: two }).click();
  expect(search()).toBe(ofPicture);
});

test('no recorded use has a lane of its own; one path draws all marks of a reach', async () => {
  await open('life');
  const lane = page.getByRole('button', {
    name: '1 token: created 90 to 365 days ago, no REST use recorded',
  });
  await lane.click();
  await expect
    .poll(() => listed('Tokens created 90 to 365 days ago, no REST use recorded'))
    .toEqual(['silent']);
  await expect.poll(() => document.querySelectorAll('[data-marks] path').length).toBe(3);
});

test('a rectangle is typed or dragged; both are the same filter', async () => {
  const search = await open('life');
  await expect.element(page.getByRole('textbox', { name: 'Created: from, days ago' })).toBeVisible();
  await type('Created: from, days ago', '2');
  await type('Created: up to, days ago', '4');
  await type('Last used: up to, days ago', '1');
  await userEvent.keyboard('{Enter}');
  await expect.poll(search).toBe('?age=2-4&last=0-1');
  await type('Created: up to, days ago', '1');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Enter whole days, the second greater than the first.')).toBeVisible();

  await userEvent.dragAndDrop(
    cellNamed('created less than a day ago, last used less than a day ago'),
    cellNamed('created 7 to 30 days ago, last used 1 to 7 days ago'),
  );
  await expect.poll(search).toMatch(/^\?age=0-1\d&last=0-[34]$/);
});

test('the role map: every column holds every token once, and arrows follow the ribbons', async () => {
  const search = await open('roles');
  const titles = ['Granted by', 'Tokens with identical access', 'What they can do'];
  await focusFirst(column('Granted by'));
  for (const title of titles) await expect.poll(() => sum(counts(column(title)))).toBe(live);
  const admin = page.getByRole('button', { name: '1 token: What they can do: Administers the account' });
  await expect.element(admin).toBeVisible();
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
  await expect.element(admin).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => listed('What they can do: Administers the account')).toEqual(['admin']);
  const ofPicture = search();
  await userEvent.keyboard('{Enter}');
  await toTable();
  for (const title of titles) {
    const totals = page.getByRole('grid', { name: title }).getByRole('button', { name: `: ${title}: ` });
    expect(sum(counts(totals))).toBe(live);
  }
  await admin.click();
  expect(search()).toBe(ofPicture);
});

test('the heat map has a row for each permission set; Enter lists its tokens', async () => {
  await open('access');
  const grid = page.getByRole('grid', { name: 'Groups of tokens by resource type' });
  await expect
    .element(page.getByText(/^7 tokens have 3 distinct permission sets; 1 of these can/))
    .toBeVisible();
  const rows = grid
    .getByRole('button')
    .elements()
    .map(({ textContent }) => Number.parseInt(textContent.trim(), 10));
  expect(rows).toHaveLength(3);
  expect(sum(rows)).toBe(live);
  const head = grid.getByRole('rowheader').first().element();
  if (head instanceof HTMLElement) head.focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => listed('Tokens with identical access: Admin, administers the account'))
    .toEqual(['admin']);
});

test('the bars of owners and their table hold every token once; those who left come first', async () => {
  const search = await open('owners');
  const bars = page.getByRole('list', { name: 'Owners and creators' }).getByRole('button');
  await focusFirst(bars);
  expect(sum(counts(bars))).toBe(live);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => listed('Owner or creator: Left the account')).toEqual(['orphan']);
  const ofPicture = search();
  await userEvent.keyboard('{Enter}{ArrowDown}');
  await expect.element(bars.nth(1)).toHaveFocus();
  await toTable();
  const grid = page.getByRole('grid', { name: 'Owners and creators' });
  const totals = grid.getByRole('button', { name: '; ' });
  expect(sum(counts(totals))).toBe(live);
  await totals.first().click();
  expect(search()).toBe(ofPicture);
});
