// The instant that is sent is the one on screen, in zones with and without changing clocks, and on the days of the change.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { signInAs } from './fixtures/sign-in.ts';

type Case = {
  readonly name: string;
  readonly zone: string;
  /** What the clock of the browser says, in UTC. */
  readonly now: string;
  /** What is typed, in the zone. */
  readonly typed: string;
  readonly shown: RegExp;
  readonly sent: string;
};

const cases: readonly Case[] = [
  {
    name: 'in California',
    zone: 'America/Los_Angeles',
    now: '2030-06-10T12:00:00Z',
    typed: '11 Jun 2030 18:00',
    shown: /Tue 11 Jun, 18:00 PDT \(Wed 12 Jun, 01:00 UTC\)/,
    sent: '2030-06-12T01:00:00Z',
  },
  {
    name: 'in India, half an hour beside everybody',
    zone: 'Asia/Kolkata',
    now: '2030-06-10T12:00:00Z',
    typed: '11 Jun 2030 00:15',
    shown: /Tue 11 Jun, 00:15 GMT\+5:30 \(Mon 10 Jun, 18:45 UTC\)/,
    sent: '2030-06-10T18:45:00Z',
  },
  {
    name: 'after the clocks of California went forward in the night between',
    zone: 'America/Los_Angeles',
    now: '2030-03-09T20:00:00Z',
    typed: '10 Mar 2030 12:00',
    shown: /Sun 10 Mar, 12:00 PDT \(19:00 UTC\), in 2[23] h/,
    sent: '2030-03-10T19:00:00Z',
  },
  {
    name: 'after the clocks of California went back in the night between',
    zone: 'America/Los_Angeles',
    now: '2030-11-02T19:00:00Z',
    typed: '03 Nov 2030 12:00',
    shown: /Sun 3 Nov, 12:00 PST \(20:00 UTC\), in 2[45] h/,
    sent: '2030-11-03T20:00:00Z',
  },
];

async function openCustom(page: Page, id: string): Promise<void> {
  await signInAs(page, 'Admin', `/tokens/${id}/reset`);
  await page.getByRole('radio', { name: 'Until…' }).check();
}

async function typeTime(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /Old key ends/ }).fill(text);
}

for (const { name, zone, now, typed, shown, sent } of cases) {
  test.describe(name, () => {
    test.use({ timezoneId: zone });

    test('the instant shown is the instant sent', async ({ page, sandbox }) => {
      const token = await sandbox.createToken({ name: `zone ${zone}`, role: 'reader', serviceToken: true });
      await page.clock.install({ time: new Date(now) });
      await openCustom(page, token._id);
      await typeTime(page, typed);
      await expect(page.getByText(shown)).toBeVisible();
      const request = page.waitForRequest(/\/reset/);
      await page.getByRole('button', { name: 'Reset key' }).click();
      const address = new URL((await request).url());
      expect(Number(address.searchParams.get('expiry'))).toBe(Date.parse(sent));
      await page.getByRole('checkbox', { name: 'I have stored it' }).check();
      await page.getByRole('button', { name: 'Done' }).click();
    });
  });
}

test.describe('on the nights of the change, in Berlin', () => {
  test('an hour that is skipped is explained and cannot be sent', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'gap', role: 'reader', serviceToken: true });
    await page.clock.install({ time: new Date('2030-03-30T12:00:00Z') });
    await openCustom(page, token._id);
    await typeTime(page, '31 Mar 2030 02:30');
    await expect(page.getByText(/clocks skip this time.*03:00 CEST/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reset key' })).toBeDisabled();
  });

  test('an hour that comes twice is asked about, and the later one is taken unless said otherwise', async ({
    page,
    sandbox,
  }) => {
    const token = await sandbox.createToken({ name: 'overlap', role: 'reader', serviceToken: true });
    await page.clock.install({ time: new Date('2030-10-26T12:00:00Z') });
    await openCustom(page, token._id);
    await typeTime(page, '27 Oct 2030 02:30');
    await expect(page.getByText(/works until Sun 27 Oct, 02:30 CET \(01:30 UTC\)/)).toBeVisible();
    await page.getByRole('radio', { name: /02:30 CEST/ }).check();
    await expect(page.getByText(/works until Sun 27 Oct, 02:30 CEST \(00:30 UTC\)/)).toBeVisible();
  });
});

test('past, too soon and too far are refused with a reason, and UTC can be chosen', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'bounds', role: 'reader', serviceToken: true });
  await page.clock.install({ time: new Date('2030-06-10T12:00:00Z') });
  await openCustom(page, token._id);
  const send = page.getByRole('button', { name: 'Reset key' });
  await typeTime(page, '10 Jun 2030 13:00');
  await expect(page.getByText(/This instant has passed/)).toBeVisible();
  await expect(send).toBeDisabled();
  await page.getByRole('radio', { name: 'UTC' }).check();
  await expect(page.getByText(/works until Mon 10 Jun, 13:00 UTC, in/)).toBeVisible();
  await expect(send).toBeEnabled();
  await typeTime(page, '10 Jun 2030 12:01');
  await expect(page.getByText(/Less than 2 minutes/)).toBeVisible();
  await typeTime(page, '10 Dec 2030 12:01');
  await expect(page.getByText(/More than 90 days/)).toBeVisible();
  await expect(send).toBeDisabled();
});
