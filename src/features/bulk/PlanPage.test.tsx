// A plan to change API versions, up to its button.
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { consoleAnswer } from '#testing/console-answer.ts';
import { listAnswer } from '#testing/list-answer.ts';
import { openSender } from '#testing/sender-page.tsx';
import { tokenId, tokenJson } from '#testing/token-page.tsx';
import { PlanPage } from './PlanPage.tsx';

/** Opens the plan for one token of an old version, with a key of this base role. */
function openPlan(role: string) {
  return openSender({
    routes: [{ path: '/bulk/plan', Component: PlanPage }],
    at: { pathname: '/bulk/plan', search: '?action=version', state: { tokenIds: [tokenId] } },
    answering(call) {
      if (call === 'GET /api/v2/tokens/another') return consoleAnswer(tokenJson({ _id: 'another', role }));
      if (call !== 'GET /token-list') return undefined;
      return listAnswer({ items: [tokenJson({ defaultApiVersion: 20220603 })], totalCount: 1 });
    },
  });
}

const title = page.getByRole('heading', { level: 1 });

afterEach(() => {
  vi.restoreAllMocks();
});

test('says what it sets, whom it does not concern, and what to do in the callers and in Terraform', async () => {
  await openPlan('admin');
  await expect.element(title).toHaveTextContent('Change API version of 1 token');
  await expect.element(page.getByText('20240415, the current version.', { exact: false })).toBeVisible();
  await expect
    .element(page.getByText(/aren’t affected .* There’s no way to tell which callers do\./))
    .toBeVisible();
  await expect.element(page.getByText(/remove default_api_version from its configuration/)).toBeVisible();
  await page.getByRole('button', { name: 'How to update callers' }).click();
  await expect.element(page.getByRole('button', { name: 'Copy curl of the header' })).toBeVisible();
});

test('takes nothing with a key that may only list tokens, and says so', async () => {
  await openPlan('reader');
  await expect.element(page.getByText(/^Your key can’t do this to this token/)).toBeVisible();
  await expect.element(title).toHaveTextContent('Change API version of 0 tokens');
  await expect
    .element(page.getByRole('button', { name: 'Change API version' }))
    .toHaveAttribute('aria-disabled', 'true');
});

/** Opens the plan of a change of access for a personal and a service token. */
function openAccessPlan(state: object = {}) {
  const service = tokenJson({ _id: 'service', name: 'Fixed', serviceToken: true });
  return openSender({
    routes: [{ path: '/bulk/plan', Component: PlanPage }],
    at: {
      pathname: '/bulk/plan',
      search: '?action=access',
      state: { tokenIds: [tokenId, 'service'], ...state },
    },
    answering(call) {
      if (call === 'GET /api/v2/tokens/another')
        return consoleAnswer(tokenJson({ _id: 'another', role: 'admin' }));
      if (call !== 'GET /token-list') return undefined;
      return listAnswer({ items: [tokenJson(), service], totalCount: 2 });
    },
  });
}

const start = page.getByRole('button', { name: /^Change access of/ });

test('a change of access waits for the choice, and says what each token gains and loses', async () => {
  await openAccessPlan();
  await expect.element(page.getByText('Choose the new access.')).toBeVisible();
  await expect.element(start).toHaveAttribute('aria-disabled', 'true');
  await expect
    .element(
      page.getByText('A service token’s role or policy can’t be replaced. Clone it with the new access.'),
    )
    .toBeVisible();
  await page.getByRole('radio', { name: /^Reader/ }).click();
  await expect.element(page.getByText(/^Gains nothing\. Loses \d+ actions on flags/)).toBeVisible();
  await expect.element(start).not.toHaveAttribute('aria-disabled');
  await page.getByRole('radio', { name: /^Writer/ }).click();
  await expect.element(page.getByText('Already has this access')).toBeVisible();
});

test('new privileged access has to be acknowledged for all of them', async () => {
  const { sent } = await openAccessPlan();
  await page.getByRole('radio', { name: /^Admin/ }).click();
  await expect.element(page.getByText('New privileged access')).toBeVisible();
  await start.click();
  await expect.element(page.getByText('Confirm the new privileged access, or remove it.')).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: /These tokens need it/ })).toHaveFocus();
  expect(sent).toEqual([]);
});

test('the choice is in the navigation state, which a reload keeps', async () => {
  const { router } = await openAccessPlan();
  await page.getByRole('radio', { name: /^Reader/ }).click();
  await expect.poll(() => JSON.stringify(router.state.location.state)).toContain('"role":"reader"');
  expect(router.state.location.state).toMatchObject({ tokenIds: [tokenId, 'service'] });
});

test('a kept choice is there again', async () => {
  await openAccessPlan({ access: { kind: 'base', role: 'reader', roleIds: [], policyText: '[]' } });
  await expect.element(page.getByRole('radio', { name: /^Reader/ })).toBeChecked();
  await expect.element(page.getByText(/^Gains nothing\. Loses \d+ actions on flags/)).toBeVisible();
});
