// Addresses that somebody else made for whoever uses the console: links with a way back, and a name that leads to this machine.
import { chromiumArguments, findChromium } from '../src/launch/chromium.mjs';
import { expect, test } from './fixtures/test.ts';

const executablePath = findChromium();
test.use({
  launchOptions: {
    ...(executablePath === undefined ? {} : { executablePath }),
    // A name of somebody else's that leads to this machine, as after DNS rebinding.
    args: [...chromiumArguments, '--host-resolver-rules=MAP rebound.example 127.0.0.1'],
  },
});

const forgedReturns = [
  '//evil.example/',
  '/\\evil.example/',
  '\\\\evil.example',
  '/%2f%2fevil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/connect?next=//evil.example',
  '/.//evil.example',
  '///evil.example',
  'http:evil.example',
  '@evil.example',
];

test('a forged link to the connect page leads nowhere else, before and after signing in', async ({
  page,
  server,
}) => {
  await page.goto(`/connect?next=${encodeURIComponent('https://evil.example/')}`);
  await page.getByRole('button', { name: /^Admin/ }).click();
  for (const next of forgedReturns) {
    await page.goto(`/connect?next=${encodeURIComponent(next)}`);
    await expect(page).not.toHaveURL(/\/connect\?/);
    await expect(page.getByRole('button', { name: /Amara Okafor/ })).toBeVisible();
    expect(page.url().startsWith(`${server.address}/`)).toBe(true);
  }
});

test('a name of somebody else’s that was pointed at this machine gets no console and no session', async ({
  context,
  server,
}) => {
  const rebound = await context.newPage();
  const origin = server.address.replace('127.0.0.1', 'rebound.example');
  expect((await rebound.goto(`${origin}/tokens`))?.status()).toBe(421);
  const statuses = await rebound.evaluate(async () => {
    const own = { 'X-Access-Token-Console': '1', 'Content-Type': 'application/json' };
    const body = JSON.stringify({ instance: 'sandbox', persona: 'admin' });
    const answers = [
      await fetch('/session'),
      await fetch('/session', { method: 'POST', headers: own, body }),
      await fetch('/sandbox/api/v2/tokens'),
    ];
    return answers.map(({ status }) => status);
  });
  expect(statuses).toEqual([421, 421, 421]);
});
