// Each operation meets each way in which a server can fail. Every cell says what happened and what is known, offers the next step, and
// takes it; no input is lost, and the sandbox counts that nothing was sent twice.
import type { Page } from '@playwright/test';
import { pane, save } from './fixtures/edit-form.ts';
import { watchPage, type PageWatch } from './fixtures/page-watch.ts';
import type { SandboxClient, SandboxToken } from './fixtures/sandbox-client.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';
import { faultStatuses, upstreamFaults, type UpstreamFault } from './fixtures/upstream-faults.ts';

test.use({ serverSettings: { UPSTREAM_TIMEOUT: '2', SANDBOX_TOKENS: '8' } });

type Cell = UpstreamFault & {
  readonly page: Page;
  readonly sandbox: SandboxClient;
  /** What the console wrote so far. */
  readonly log: () => string;
  /** Makes the coming call fail. */
  readonly arm: () => Promise<void>;
  /** A token that only this cell uses. */
  readonly token: SandboxToken;
};

const writes = new Set(['create', 'update', 'delete', 'reset']);

/** One page for all faults of an operation, as signing in for each cell would take most of the time. */
function matrix(operation: string, times: number, walk: (cell: Cell) => Promise<void>): void {
  test.describe(operation, () => {
    test.describe.configure({ mode: 'default' });
    let page: Page;
    let watch: PageWatch;

    test.beforeAll(async ({ browser, server }) => {
      page = await browser.newPage({ baseURL: server.address, reducedMotion: 'reduce' });
      watch = await watchPage(page, faultStatuses);
      // What one cell leaves behind, such as the draft of a token, is no beginning for the next.
      await page.addInitScript(() => localStorage.clear());
      await signInAs(page, 'Admin');
    });
    test.afterAll(async () => {
      await page.close();
      process.stdout.write(`${operation}: ${upstreamFaults.length} ways to fail\n`);
    });

    for (const fault of upstreamFaults) {
      test(`${operation}, ${fault.title}`, async ({ sandbox, server }) => {
        const token = await sandbox.createToken({
          name: `${operation} ${fault.fault}`,
          role: 'reader',
          serviceToken: true,
        });
        await sandbox.disarm();
        const arm = () => sandbox.arm({ operation, fault: fault.fault, times, delayMs: 40_000 });
        await walk({ ...fault, page, sandbox, log: server.output, token, arm });
        const calls = await sandbox.countCalls();
        await sandbox.disarm();
        expect(watch.complaints.splice(0)).toEqual([]);
        // No cell asks for more than one second time.
        if (writes.has(operation)) expect(calls[operation]).toBeLessThanOrEqual(2);
      });
    }
  });
}

/** The session's key was refused: the connect page says so, and leads back to where one was. */
async function signInAgain(page: Page): Promise<void> {
  await expect(page.getByRole('alert')).toContainText('was deleted, reset or has expired');
  await page.getByRole('button', { name: /^Admin/ }).click();
}

/** How often the sandbox was called for an operation, which must be once before anybody asked again. */
async function sentOnce({ sandbox }: Cell, operation: string): Promise<void> {
  expect((await sandbox.countCalls())[operation]).toBe(1);
}

matrix('list', 1, async ({ page, arm, outcome, status, fault }) => {
  await arm();
  await page.goto('/tokens');
  if (outcome === 'signed-out') await signInAgain(page);
  else if (fault === '403') {
    await expect(page.getByText('Your key can’t list access tokens')).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
  } else if (outcome !== 'answered' && outcome !== 'paused') {
    const failure = page.getByRole('alert').filter({ hasText: 'Couldn’t load tokens' });
    await expect(failure).toContainText(status === 200 ? 'The response couldn’t be read' : `${status}`);
    await failure.getByRole('button', { name: 'Try again' }).click();
  }
  await listComplete(page);
});

// Two at once: the session's own token is read beside the token of the page.
matrix('get', 2, async ({ page, arm, token, outcome, status, fault }) => {
  await arm();
  await page.goto(`/tokens/${token._id}`);
  if (outcome === 'signed-out') await signInAgain(page);
  else if (fault === '403') {
    await expect(page.getByText('Your key can’t see this token')).toBeVisible();
    await page.getByRole('link', { name: 'Go to access tokens' }).click();
    await page.getByRole('link', { name: token.name ?? '' }).click();
  } else if (fault === '404') {
    await expect(page.getByText('This token doesn’t exist')).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
  } else if (outcome !== 'answered' && outcome !== 'paused') {
    const failure = page.getByRole('alert').filter({ hasText: 'Couldn’t load this token' });
    await expect(failure).toContainText(status === 200 ? 'The response couldn’t be read' : `${status}`);
    await failure.getByRole('button', { name: 'Try again' }).click();
  }
  await expect(page.getByRole('heading', { level: 1, name: token.name ?? '' })).toBeVisible();
  await expect(page.getByRole('article').getByText('Couldn’t refresh this token')).toHaveCount(0);
});

matrix('create', 1, async (cell) => {
  const { page, arm, fault, outcome } = cell;
  const name = `made under ${fault}`;
  const field = page.getByRole('textbox', { name: 'Name', exact: true });
  const create = page.getByRole('button', { name: 'Create token' });
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto('/tokens/new');
  await field.fill(name);
  await arm();
  await create.click();
  if (outcome === 'signed-out') {
    await signInAgain(page);
    await expect(page.getByText(`You have an unsaved draft, “${name}”,`)).toBeVisible();
    await page.getByRole('button', { name: 'Restore' }).click();
  } else if (outcome === 'done' || outcome === 'undone') {
    await expect(heading).toHaveText('No response received');
    await sentOnce(cell, 'create');
    if (outcome === 'done') {
      await expect(page.getByRole('heading', { name: 'Token created, but the key was lost' })).toBeVisible();
      await page.getByRole('button', { name: 'Reset for a new key' }).click();
      await expect(heading).toHaveText(`New key: ${name}`);
      await sentOnce(cell, 'create');
      return;
    }
    await expect(page.getByRole('heading', { name: 'Token not found' })).toBeVisible();
    await page.getByRole('button', { name: 'Back to form to try again' }).click();
  } else if (outcome !== 'answered') {
    const says = {
      refused:
        fault === '403' ? 'Your key can’t create this token' : 'Nothing was created. LaunchDarkly says',
      paused: 'Rate limited, so nothing was created',
    }[outcome];
    await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible();
    await sentOnce(cell, 'create');
  }
  if (outcome !== 'answered') {
    await expect(field).toHaveValue(name);
    await create.click();
  }
  await expect(heading).toHaveText(`Token created: ${name}`);
});

matrix('reset', 1, async (cell) => {
  const { page, arm, token, fault, outcome, log } = cell;
  const dialog = page.getByRole('dialog', { name: /Reset the key of/ });
  const reset = dialog.getByRole('button', { name: 'Reset key' });
  await page.goto(`/tokens/${token._id}/reset`);
  const choice = dialog.getByRole('radio', { name: /^7 days/ });
  await choice.check();
  await arm();
  await reset.click();
  if (outcome === 'signed-out') {
    await signInAgain(page);
    await reset.click();
  } else if (outcome === 'done' || outcome === 'undone') {
    await expect(dialog.getByRole('alert')).toContainText(
      'No response came to the reset, so no one has seen a new key.',
    );
    await expect(dialog.getByRole('status').first()).toContainText(
      outcome === 'done' ? 'no one received it' : 'most likely didn’t happen',
    );
    await sentOnce(cell, 'reset');
    if (outcome === 'done') return;
    await dialog.getByRole('button', { name: 'Reset again…' }).click();
    await expect(choice).toBeChecked();
    await reset.click();
  } else if (outcome !== 'answered') {
    const says: Partial<Record<string, string>> = {
      '403': 'Your key doesn’t have permission',
      '404': 'The token was deleted elsewhere',
      '409': 'Your change wasn’t made',
      '422': 'Your change wasn’t made',
    };
    const alert = dialog.getByRole('alert').filter({ hasText: 'The key wasn’t reset' });
    await expect(alert).toContainText(says[fault] ?? 'Nothing was changed. Try again in a few seconds.');
    // The ID that the page shows finds who did what in the log.
    const [, id = 'none'] = /request (\w{16})\b/.exec((await alert.textContent()) ?? '') ?? [];
    await expect
      .poll(log)
      .toMatch(new RegExp(`"message":"event","id":"${id}","action":"reset","outcome":"refused"`));
    await sentOnce(cell, 'reset');
    await expect(choice).toBeChecked();
    await reset.click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Key reset: ${token.name}`);
});

matrix('update', 1, async (cell) => {
  const { page, arm, token, fault, outcome } = cell;
  const name = `renamed under ${fault}`;
  const field = page.getByRole('textbox', { name: 'Name', exact: true });
  const changes = pane(page);
  await page.goto(`/tokens/${token._id}/edit`);
  await field.fill(name);
  await arm();
  await save(page).click();
  if (outcome === 'signed-out') {
    await signInAgain(page);
    await expect(page.getByText('Your changes from before the session ended are back.')).toBeVisible();
    await saveAgain();
  } else if (outcome === 'undone') {
    await expect(changes.getByRole('alert')).toContainText('It’s safe to save again.');
    await sentOnce(cell, 'update');
    await saveAgain();
  } else if (fault === '409' || fault === '422') {
    await expect(changes.getByRole('alert')).toContainText('no one has changed the token');
    await sentOnce(cell, 'update');
    await changes.getByRole('button', { name: 'Try again' }).click();
  } else if (outcome === 'refused' || outcome === 'paused') {
    const says: Partial<Record<string, string>> = {
      '403': 'Your key can’t save this change',
      '404': 'Token not found',
    };
    await expect(changes.getByRole('alert')).toContainText(
      says[fault] ?? 'Nothing was saved. Try again in a moment.',
    );
    await sentOnce(cell, 'update');
    await saveAgain();
  }
  if (outcome === 'done') {
    await expect(page.getByText(`“${name}” was saved, confirmed by reading it again.`).first()).toBeVisible();
    await sentOnce(cell, 'update');
  }
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));

  async function saveAgain(): Promise<void> {
    await expect(field).toHaveValue(name);
    await save(page).click();
  }
});

matrix('delete', 1, async (cell) => {
  const { page, arm, token, fault, outcome } = cell;
  const question = page.getByRole('alertdialog');
  const confirm = question.getByRole('button', { name: 'Delete token' });
  await page.goto(`/tokens/${token._id}`);
  await ask();
  await arm();
  await confirm.click();
  if (outcome === 'signed-out') {
    await signInAgain(page);
    await ask();
    await confirm.click();
  } else if (outcome !== 'answered' && fault !== '404' && fault !== 'truncated') {
    const says =
      outcome === 'done' || outcome === 'undone'
        ? 'We couldn’t confirm the deletion. It’s safe to try again.'
        : 'The token wasn’t deleted';
    await expect(question.getByRole('alert')).toContainText(says);
    await sentOnce(cell, 'delete');
    await confirm.click();
  }
  await expect(page).toHaveURL(/\/tokens$/);
  await expect(page.getByText(new RegExp(`“${token.name}” was (already )?deleted`))).toBeVisible();

  async function ask(): Promise<void> {
    await page.getByRole('button', { name: `More actions for ${token.name}` }).click();
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
  }
});
