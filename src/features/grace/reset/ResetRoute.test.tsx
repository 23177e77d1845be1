import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { day, hour, minute } from '#domain/time/duration.ts';
import type { Account } from '#domain/account/account.ts';
import { gracePeriodStore } from '#queries/kept/grace-ledger.ts';
import { openTokenPage, tokenId, tokenJson } from '#testing/token-page.tsx';

const realNow = Date.now.bind(Date);
const account: Account = { origin: 'https://app.launchdarkly.com', id: 'a1', instance: 'com' };
const freshKey = 'api-01234567-89ab-4cde-8f01-23456789abcd';

let ahead = 0;

/** Sets the clock of this computer wrong by so many ms; the server's stays right. */
function setClockWrongBy(ms: number) {
  ahead = ms;
}

beforeEach(() => {
  localStorage.clear();
  setClockWrongBy(0);
  vi.spyOn(Date, 'now').mockImplementation(() => realNow() + ahead);
});

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

async function openReset() {
  const opened = await openTokenPage(
    {
      [`/api/v2/tokens/${tokenId}/reset`]: {
        json: tokenJson({ token: freshKey, creationDate: realNow() - 30 * day, lastModified: realNow() }),
      },
    },
    '',
    { below: '/reset', serverNow: realNow },
  );
  await expect.element(page.getByRole('button', { name: 'Reset key' })).toBeVisible();
  return {
    ...opened,
    /** The ends of old keys that were sent, in ms from now by the server's clock. */
    sentEnds: () =>
      opened.requests
        .filter(({ pathname }) => pathname.endsWith('/reset'))
        .map(({ searchParams }) => Number(searchParams.get('expiry')) - realNow()),
  };
}

const handedOver = page.getByRole('heading', { name: 'Key reset' });
const broken = page.getByRole('alert').filter({ hasText: 'The old key …a1b2' });
const resetKey = page.getByRole('button', { name: 'Reset key' });
const storedGracePeriod = () => gracePeriodStore.read(account)[0];

test.each([-2 * hour, 26 * hour, -26 * hour])(
  'with a clock that is wrong by %i ms an hour is an hour, sent once and counted down as one',
  async (wrong) => {
    setClockWrongBy(wrong);
    const { sentEnds } = await openReset();
    await page.getByRole('radio', { name: '1 hour' }).click();
    await expect.element(page.getByText('in 1 h', { exact: false })).toBeVisible();
    await resetKey.click();
    await expect.element(handedOver).toBeVisible();
    const [end = 0, ...more] = sentEnds();
    expect(more).toEqual([]);
    expect(Math.abs(end - hour)).toBeLessThan(minute);
    await expect.element(page.getByText(/in (?:59 min|1 h)/)).toBeVisible();
    expect(broken.elements()).toEqual([]);
    expect(Math.abs((storedGracePeriod()?.endsAt ?? 0) - realNow() - hour)).toBeLessThan(minute);
  },
);

test('after an emergency reset the old key is said to have stopped, not to stop', async () => {
  await openReset();
  await page.getByRole('radio', { name: 'Now' }).click();
  await resetKey.click();
  await expect.element(handedOver).toBeVisible();
  await expect.element(page.getByText('Old key …a1b2 has stopped working.', { exact: false })).toBeVisible();
  expect(page.getByText('immediately', { exact: false }).elements()).toEqual([]);
});

test('with a clock that is set back after the page was read, the broken promise is said, and recorded as it is', async () => {
  await openReset();
  await page.getByRole('radio', { name: '1 hour' }).click();
  setClockWrongBy(-2 * hour);
  await resetKey.click();
  await expect.element(handedOver).toBeVisible();
  await expect.element(broken).toHaveTextContent('may already have stopped working: its end had passed');
  expect(page.getByText('works until', { exact: false }).elements()).toEqual([]);
  const { resetAt = 0, endsAt } = storedGracePeriod() ?? {};
  expect(endsAt).toBe(resetAt);
  expect(Math.abs(resetAt - realNow())).toBeLessThan(minute);
});

test('with a clock that is set forward meanwhile, an old key that works for longer is said to', async () => {
  await openReset();
  await page.getByRole('radio', { name: '1 hour' }).click();
  setClockWrongBy(26 * hour);
  await resetKey.click();
  await expect.element(broken).toHaveTextContent(/works for (?:26 h 59 min|27 h), longer than you chose/);
});

test('a grace period from the menu is confirmed in one sentence and sent once, and the others stay a press away', async () => {
  const opened = await openTokenPage(
    {
      [`/api/v2/tokens/${tokenId}/reset`]: { json: tokenJson({ token: freshKey, lastModified: realNow() }) },
    },
    '',
    { serverNow: realNow },
  );
  await page.getByRole('button', { name: /More reset options/ }).click();
  await page.getByRole('menuitem', { name: 'Keep the old key for 4 hours' }).click();
  const question = page.getByRole('alertdialog');
  await expect.element(question).toHaveTextContent(/works until .*, in 4 h\./);
  await question.getByRole('button', { name: 'Choose another time…' }).click();
  await expect.element(page.getByRole('radio', { name: '4 hours', exact: true })).toBeChecked();
  await resetKey.click();
  await expect.element(handedOver).toBeVisible();
  const sent = opened.requests.filter(({ pathname }) => pathname.endsWith('/reset'));
  expect(sent).toHaveLength(1);
  const length = Number(sent[0]?.searchParams.get('expiry')) - realNow();
  expect(Math.abs(length - 4 * hour)).toBeLessThan(minute);
});

test('a time that cannot be sent ends no key in the picture, and one that is sent stands on the line of its life', async () => {
  await openReset();
  await page.getByRole('radio', { name: 'Until…' }).click();
  await page.getByRole('textbox', { name: /Old key ends/ }).fill('soon');
  await expect.element(page.getByText(/For example, /)).toBeVisible();
  await expect.element(page.getByText('ends now')).not.toBeVisible();
  await page.getByRole('radio', { name: '1 hour' }).click();
  await expect.element(page.getByText('1 h', { exact: true })).toBeVisible();
  await resetKey.click();
  await expect.element(handedOver).toBeVisible();
  await page.getByRole('button', { name: 'Close without the key' }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close without the key' }).click();
  await expect.element(page.getByText('Old key ends')).toBeVisible();
});

test('one’s own reset is never shown as someone else’s, however early the history is read again', async () => {
  const { answers } = await openReset();
  await page.getByRole('radio', { name: '1 hour' }).click();
  const entry = { _id: 'e1', date: realNow(), accesses: [{ action: 'resetAccessToken', resource: '' }] };
  answers['/api/v2/auditlog'] = { json: { items: [entry] } };
  const answering = vi.mocked(window.fetch).getMockImplementation();
  const read = vi.fn<(path: string) => void>();
  const neverSettles = new Promise<Response>(() => undefined);
  vi.mocked(window.fetch).mockImplementation(async (input, init) => {
    const { pathname } = new URL(new Request(input, init).url);
    if (pathname === '/session' || answering === undefined) return neverSettles;
    read(pathname);
    return answering(input, init);
  });
  const shown: string[] = [];
  const observer = new MutationObserver(() => shown.push(document.body.textContent));
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  await resetKey.click();
  await expect.poll(() => read.mock.calls).toContainEqual(['/api/v2/auditlog']);
  await expect.element(handedOver).toBeVisible();
  observer.disconnect();
  expect(shown.filter((text) => /reset (?:the|this) key .* ago/u.test(text))).toEqual([]);
});
