// Access is worked out beside the page, by the one script that the page's policy for content lets a worker start from.
import type { Page } from '@playwright/test';
import { signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const policy = [
  { effect: 'allow', resources: ['proj/*:env/*:flag/*'], actions: ['*'] },
  { effect: 'allow', resources: ['proj/*'], actions: ['viewProject'] },
];
const deletesFlags = (page: Page) =>
  page
    .getByRole('row', { name: /^Feature flag / })
    .getByRole('gridcell')
    .nth(3);

test('the matrix comes from a worker, which is the only one that can be started', async ({
  page,
  context,
  sandbox,
}) => {
  const { _id } = await sandbox.createToken({ name: 'worker', inlineRole: policy, serviceToken: true });
  await page.addInitScript(() => {
    let questions = 0;
    window.Worker = class extends Worker {
      override postMessage(message: unknown) {
        questions += 1;
        document.documentElement.dataset['questions'] = String(questions);
        super.postMessage(message, []);
      }
    };
  });
  await signInAs(page, 'Admin', `/tokens/${_id}/access?action=deleteFlag&resource=proj/a:env/b:flag/c`);
  await expect(deletesFlags(page)).toHaveText('All');
  await page.getByRole('radio', { name: 'All types' }).click();
  await page.getByRole('radio', { name: 'Only with access' }).click();
  await expect(page.getByRole('row', { name: /^Webhook / })).toHaveCount(0);
  await expect(page.locator('html'), 'one access is one question').toHaveAttribute(
    'data-questions',
    /^[12]$/,
  );
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
    expect.stringMatching(/\/assets\/reasoning-worker-.*\.js$/),
  ]);

  // What breaches the policy is reported; so it is tried in a page that nobody watches.
  const other = await context.newPage();
  await other.goto(`/tokens/${_id}/access`);
  await expect(deletesFlags(other)).toHaveText('All');
  const refusals = await other.evaluate((own) => {
    const rule = { createScriptURL: (url: string) => url };
    const attempts = {
      plainAddress: () => new Worker(own),
      otherRule: () => window.trustedTypes?.createPolicy('another', rule),
      sameRuleAgain: () => window.trustedTypes?.createPolicy('reasoning-worker', rule),
    };
    return Object.entries(attempts).map(([name, attempt]) => {
      try {
        attempt();
        return `${name} is let through`;
      } catch {
        return `${name} is refused`;
      }
    });
  }, page.workers()[0]?.url() ?? '');
  expect(refusals).toEqual(['plainAddress is refused', 'otherRule is refused', 'sameRuleAgain is refused']);
});

test('where no worker can be had, the page works it out itself', async ({ page, sandbox }) => {
  const { _id } = await sandbox.createToken({ name: 'no worker', inlineRole: policy, serviceToken: true });
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await signInAs(page, 'Admin', `/tokens/${_id}/access`);
  await expect(deletesFlags(page)).toHaveText('All');
  expect(page.workers()).toEqual([]);
});

test('where the worker’s script cannot be fetched, the page works it out itself', async ({
  browser,
  server,
  sandbox,
}) => {
  const { _id } = await sandbox.createToken({ name: 'lost worker', inlineRole: policy, serviceToken: true });
  // The browser itself puts a failed script on the console, so this page is not watched.
  const page = await browser.newPage({ baseURL: server.address });
  await page.route('**/reasoning-worker-*.js', (route) => route.abort());
  await signInAs(page, 'Admin', `/tokens/${_id}/access`);
  await expect(deletesFlags(page)).toHaveText('All');
  await page.close();
});
