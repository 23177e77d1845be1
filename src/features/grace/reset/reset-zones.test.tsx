// The instant that is sent is the one on screen, where clocks change and on the days of the change.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { openTokenPage, tokenId, tokenJson } from '#testing/token-page.tsx';

vi.mock('#ui/local-zone.ts', () => ({ localZone: 'America/Los_Angeles', isZoneKnown: true }));

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

type Case = {
  readonly name: string;
  /** What the clock of the server says, in UTC. */
  readonly now: string;
  /** What is typed, in the zone. */
  readonly typed: string;
  readonly shown: RegExp;
  readonly sent: string;
};

const cases: readonly Case[] = [
  {
    name: 'on a day like any other',
    now: '2030-06-10T12:00:00Z',
    typed: '11 Jun 2030 18:00',
    shown: /works until Tue 11 Jun, 18:00 PDT \(Wed 12 Jun, 01:00 UTC\)/,
    sent: '2030-06-12T01:00:00Z',
  },
  {
    name: 'after the clocks went forward in the night between',
    now: '2030-03-09T20:00:00Z',
    typed: '10 Mar 2030 12:00',
    shown: /works until Sun 10 Mar, 12:00 PDT \(19:00 UTC\), in 2[23] h/,
    sent: '2030-03-10T19:00:00Z',
  },
  {
    name: 'after the clocks went back in the night between',
    now: '2030-11-02T19:00:00Z',
    typed: '03 Nov 2030 12:00',
    shown: /works until Sun 3 Nov, 12:00 PST \(20:00 UTC\), in 2[45] h/,
    sent: '2030-11-03T20:00:00Z',
  },
];

/** Opens the dialog where an instant of one's own is typed. */
async function openCustom(now: string) {
  const answers = {
    [`/api/v2/tokens/${tokenId}/reset`]: {
      json: tokenJson({ token: 'api-01234567-89ab-4cde-8f01-23456789abcd' }),
    },
  };
  const start = performance.now();
  const opened = await openTokenPage(answers, '', {
    below: '/reset',
    serverNow: () => Math.round(Date.parse(now) + performance.now() - start),
  });
  await page.getByRole('radio', { name: 'Until…' }).click();
  return opened;
}

const typeTime = (text: string) => page.getByRole('textbox', { name: /Old key ends/ }).fill(text);
const send = page.getByRole('button', { name: 'Reset key' });

test.each(cases)('$name the instant shown is the instant sent', async ({ now, typed, shown, sent }) => {
  const { requests } = await openCustom(now);
  await typeTime(typed);
  await expect.element(page.getByText(shown)).toBeVisible();
  await send.click();
  await expect.element(page.getByRole('heading', { name: 'Key reset' })).toBeVisible();
  const reset = requests.find(({ pathname }) => pathname.endsWith('/reset'));
  expect(Number(reset?.searchParams.get('expiry'))).toBe(Date.parse(sent));
});

describe('on the nights of the change', () => {
  test('an hour that is skipped is explained and cannot be sent', async () => {
    await openCustom('2030-03-09T20:00:00Z');
    await typeTime('10 Mar 2030 02:30');
    await expect.element(page.getByText(/Clocks skip this time.*03:00 PDT/)).toBeVisible();
    await expect.element(send).toHaveAttribute('aria-disabled', 'true');
  });

  test('an hour that comes twice is asked about, and the later one is taken unless said otherwise', async () => {
    await openCustom('2030-11-02T19:00:00Z');
    await typeTime('3 Nov 2030 01:30');
    await expect.element(page.getByText(/works until Sun 3 Nov, 01:30 PST \(09:30 UTC\)/)).toBeVisible();
    await page.getByRole('radio', { name: /01:30 PDT/ }).click();
    await expect.element(page.getByText(/works until Sun 3 Nov, 01:30 PDT \(08:30 UTC\)/)).toBeVisible();
  });
});

test('past, too soon and too far are refused with a reason, and UTC can be chosen', async () => {
  await openCustom('2030-06-10T12:00:00Z');
  await typeTime('10 Jun 2030 04:30');
  await expect.element(page.getByText(/This time has passed/)).toBeVisible();
  await expect.element(send).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('radio', { name: 'UTC' }).click();
  await typeTime('10 Jun 2030 13:00');
  await expect.element(page.getByText(/works until Mon 10 Jun, 13:00 UTC, in/)).toBeVisible();
  await expect.element(send).not.toHaveAttribute('aria-disabled');
  await typeTime('10 Jun 2030 12:01');
  await expect.element(page.getByText(/at least 2 minutes from now/)).toBeVisible();
  await typeTime('10 Dec 2030 12:01');
  await expect.element(page.getByText(/within 90 days/)).toBeVisible();
  await expect.element(send).toHaveAttribute('aria-disabled', 'true');
});
