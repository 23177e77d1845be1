import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openTokenPage, tokenId, tokenJson } from '#testing/token-page.tsx';

const tokenPath = `/api/v2/tokens/${tokenId}`;
const head = page.getByRole('heading', { level: 1 });
const refreshed = { timeout: 8000 };

afterEach(() => {
  vi.restoreAllMocks();
});

test('says which token it is, whose, and of what kind', async () => {
  await openTokenPage();
  await expect.element(head).toHaveTextContent('Deploy bot');
  await expect.element(page.getByText('…a1b2 · Ana Silva · Personal token')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'ana@example.com' }))
    .toHaveAttribute('href', 'mailto:ana@example.com');
  await expect.element(page.getByText('stops working when they’re removed', { exact: false })).toBeVisible();
  await expect.element(page.getByText('No REST requests recorded')).toBeVisible();
});

test('an old API version: until when it works, who is not affected, and what to do in the callers', async () => {
  await openTokenPage({ [tokenPath]: { json: tokenJson({ defaultApiVersion: 20220603 }) } });
  await expect.element(page.getByText(/Unsupported since 15 April 2025, .* 31 December 2026/)).toBeVisible();
  await expect
    .element(page.getByText(/aren’t affected .* There’s no way to tell which callers do\./))
    .toBeVisible();
  await page.getByRole('button', { name: 'How to update callers' }).click();
  await page.getByRole('tab', { name: 'Go' }).click();
  await expect.element(page.getByRole('tabpanel', { name: 'Go' })).toHaveTextContent(/LD-API-Version/);
  await expect.element(page.getByRole('button', { name: 'Copy Go of the header' })).toBeVisible();
});

test('the blocks that bring it under Terraform are copied whole', async () => {
  await openTokenPage();
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await page.getByRole('button', { name: 'Copy Terraform import' }).click();
  await expect.poll(() => write.mock.calls).toHaveLength(1);
  expect(write.mock.calls[0]?.[0]).toContain(`id = "${tokenId}"`);
});

test('a token that Terraform cannot take over says why', async () => {
  await openTokenPage({ [tokenPath]: { json: tokenJson({ role: 'owner' }) } });
  await expect.element(page.getByText(/Terraform can’t import this token: .*, not owner\./)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Copy Terraform import' })).not.toBeInTheDocument();
});

test('marks the token of this very session', async () => {
  await openTokenPage({
    '/session': {
      json: sessionAnswer(sessionJson({ tokenId }, 'a1b2')),
    },
  });
  await expect.element(page.getByText('This session')).toBeVisible();
});

test('a token deleted elsewhere is said not to exist, although it was on the page a moment ago', async () => {
  const { answers, readAgain } = await openTokenPage();
  await expect.element(head).toHaveTextContent('Deploy bot');
  answers[tokenPath] = { status: 404 };
  await readAgain();
  await expect.element(page.getByText('This token doesn’t exist, or your key can’t see it')).toBeVisible();
  await expect.element(page.getByText('Deploy bot')).not.toBeInTheDocument();
});

test('a 404 within seconds of a change is lag: the token stays, and is found again without anybody’s doing', async () => {
  const changed = { json: tokenJson({ lastModified: Date.now() }) };
  const { answers, readAgain } = await openTokenPage({ [tokenPath]: changed });
  await expect.element(head).toHaveTextContent('Deploy bot');
  answers[tokenPath] = { status: 404 };
  await readAgain();
  const notice = page.getByText('LaunchDarkly hasn’t caught up yet', { exact: false });
  await expect.element(notice).toBeVisible();
  await expect.element(head).toHaveTextContent('Deploy bot');
  answers[tokenPath] = changed;
  await expect.element(notice, refreshed).not.toBeInTheDocument();
});

test('a token this key may not see is not shown from memory either', async () => {
  const { answers, readAgain } = await openTokenPage();
  await expect.element(head).toHaveTextContent('Deploy bot');
  answers[tokenPath] = { status: 403 };
  await readAgain();
  await expect.element(page.getByText('Your key can’t see this token')).toBeVisible();
  await expect.element(page.getByText('Deploy bot')).not.toBeInTheDocument();
});

test('a token that could not be read again stays, with the reason and a second try', async () => {
  const { answers, readAgain } = await openTokenPage();
  await expect.element(head).toHaveTextContent('Deploy bot');
  answers[tokenPath] = { status: 503 };
  await readAgain();
  await expect.element(page.getByText('Showing what was loaded before', { exact: false })).toBeVisible();
  answers[tokenPath] = { json: tokenJson({ name: 'Renamed' }) };
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(head).toHaveTextContent('Renamed');
  await expect
    .element(page.getByText('Showing what was loaded before', { exact: false }))
    .not.toBeInTheDocument();
});

test('one that never could be read says why, what to quote, and tries again', async () => {
  const { answers } = await openTokenPage({ [tokenPath]: { status: 500 } });
  await expect.element(page.getByText('Couldn’t load this token')).toBeVisible();
  await expect.element(page.getByText(/^GET \/api\/v2\/tokens\/\{id\}: 500 code_500, \d{4}-/)).toBeVisible();
  answers[tokenPath] = { json: tokenJson() };
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(head).toHaveTextContent('Deploy bot');
});

test('an admin token of a member who is a Writer now acts as a Writer', async () => {
  await openTokenPage({ [tokenPath]: { json: tokenJson({ role: 'admin' }) } });
  await expect
    .element(
      page.getByText(
        'can never do more than Ana Silva can. They’re Writer now, so this token acts as Writer.',
        { exact: false },
      ),
    )
    .toBeVisible();
});

test('a member nobody describes leaves the permissions unknown, not full', async () => {
  await openTokenPage({ [tokenPath]: { json: tokenJson({ _member: undefined }) } });
  await expect.element(page.getByText('the remaining access is unknown', { exact: false })).toBeVisible();
});

test('a token without any permission named is unknown, not powerless', async () => {
  await openTokenPage({ [tokenPath]: { json: tokenJson({ role: undefined }) } });
  await expect.element(page.getByRole('heading', { name: 'Unknown' })).toBeVisible();
});

test('a custom role that is gone and one that may not be read are both called unknown', async () => {
  await openTokenPage({
    [tokenPath]: { json: tokenJson({ role: undefined, customRoleIds: ['gone', 'secret'] }) },
    '/api/v2/roles/secret': { status: 403 },
  });
  await expect.element(page.getByText('No custom role with this ID exists', { exact: false })).toBeVisible();
  await expect.element(page.getByText('can’t read custom roles', { exact: false })).toBeVisible();
});

test('the raw JSON shows the last four characters even if the server sends the whole key', async () => {
  const key = 'api-01234567-89ab-cdef-0123-456789abcdef';
  await openTokenPage({ [tokenPath]: { json: tokenJson({ token: key }) } });
  await page.getByRole('button', { name: 'Show JSON' }).click();
  await expect.element(page.getByText('"token": "cdef"', { exact: false })).toBeVisible();
  expect(document.body.textContent).not.toContain(key);
});

test('a token without dates opens, and says that they are unknown', async () => {
  const json = tokenJson({ creationDate: undefined, lastModified: 'soon' });
  await openTokenPage({ [tokenPath]: { json } });
  await expect.element(head).toHaveTextContent('Deploy bot');
  await expect.element(page.getByRole('definition').filter({ hasText: 'Unknown' }).first()).toBeVisible();
});

test('an address with a place opens there', async () => {
  await openTokenPage({}, '#json');
  await expect.element(page.getByRole('button', { name: 'Hide JSON' })).toBeInViewport();
});

test('the way back is a step back to the list as it was left, also after visiting a block', async () => {
  const { router } = await openTokenPage();
  await page.getByRole('heading', { name: 'Access', exact: true }).getByRole('link').click();
  expect(router.state.location.hash).toBe('#access');
  await page.getByRole('link', { name: 'Access tokens' }).click();
  await expect.element(page.getByText('The list')).toBeVisible();
  expect(router.state.historyAction).toBe('POP');
  expect(router.state.location.search).toBe('?q=bot');
});

test('a rate limit is counted down calmly, and the page comes by itself', async () => {
  const { answers } = await openTokenPage({ [tokenPath]: { status: 429 } });
  await expect
    .element(
      page.getByText(/Paused to stay within the account’s rate limit. Loading continues in \d+ seconds?/),
    )
    .toBeVisible();
  answers[tokenPath] = { json: tokenJson() };
  await expect.element(head).toHaveTextContent('Deploy bot');
});
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';

test('the buttons that reset the key are a group with a name', async () => {
  await openTokenPage();
  const group = page.getByRole('group', { name: 'Reset' });
  await expect.element(group.getByRole('link', { name: 'Reset key', exact: true })).toBeVisible();
});

test('the owner and a custom role lead to their pages and their tokens', async () => {
  await openTokenPage({
    [tokenPath]: { json: tokenJson({ role: undefined, customRoleIds: ['r1'] }) },
    '/api/v2/roles/r1': {
      json: { _id: 'r1', key: 'ops', name: 'Operators', basePermissions: 'no_access', policy: [] },
    },
  });
  await expect.element(page.getByRole('link', { name: 'Ana Silva' })).toHaveAttribute('href', '/people/m1');
  await expect
    .element(page.getByRole('link', { name: 'All their tokens' }))
    .toHaveAttribute('href', '/tokens?owner=m1');
  await expect
    .element(page.getByRole('link', { name: 'Tokens with this role' }))
    .toHaveAttribute('href', '/tokens?role=r1');
  await expect.element(page.getByRole('link', { name: 'Operators' })).toHaveAttribute('href', '/roles/ops');
});

test('a privileged token without an expiry gets one where that is said', async () => {
  await openTokenPage({ [tokenPath]: { json: tokenJson({ role: 'admin' }) } });
  await expect.element(page.getByText('None, although privileged')).toBeVisible();
  await page.getByRole('button', { name: 'Set expiry… for Deploy bot' }).click();
  await expect.element(page.getByRole('dialog', { name: /^Set expiry for Deploy bot/ })).toBeVisible();
});

test('a key whose roles can’t be read may be refused, which is said where it can be read', async () => {
  await openTokenPage({
    '/session': { json: sessionAnswer(sessionJson({ tokenId: 'another', accountId: 'a1' })) },
    '/api/v2/tokens/another': {
      json: tokenJson({ _id: 'another', role: undefined, customRoleIds: ['hidden'] }),
    },
    '/api/v2/roles': { status: 403 },
  });
  await expect
    .element(
      page.getByText(
        'May be refused: it’s unknown whether your key can edit, clone, reset or delete this token.',
      ),
    )
    .toBeVisible();
  const reset = page.getByRole('link', { name: 'Reset key' });
  await expect.element(reset).toHaveAccessibleDescription(/^May be refused: /);
  await expect.element(reset).not.toHaveAttribute('aria-disabled');
  // By keyboard: after a press of the pointer in an earlier test, a focus set by a script shows nothing.
  (await reset.findElement()).focus();
  await userEvent.tab({ shift: true });
  await userEvent.tab();
  await expect.element(reset).toHaveFocus();
  await expect.element(page.getByRole('tooltip')).toHaveTextContent(/^May be refused: /);
});

test('the access of a service token is fixed, so its remedy is a clone', async () => {
  await openTokenPage({ [tokenPath]: { json: tokenJson({ serviceToken: true }) } });
  await expect
    .element(page.getByRole('link', { name: 'Clone with different access: Deploy bot' }))
    .toHaveAttribute('href', `/tokens/new?from=${tokenId}#access`);
  await expect.element(page.getByRole('link', { name: /^Edit access/ })).not.toBeInTheDocument();
});
