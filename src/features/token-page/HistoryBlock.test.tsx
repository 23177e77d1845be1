import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { openTokenPage } from '#testing/token-page.tsx';

const log = '/api/v2/auditlog';
const rows = page.getByRole('list', { name: 'History, newest first' }).getByRole('listitem');
const older = page.getByRole('button', { name: 'Load older entries' });

function entry(number: number, action: string, part: Readonly<Record<string, unknown>> = {}) {
  return {
    _id: `entry-${number}`,
    date: Date.now() - number * 3_600_000,
    accesses: [{ action, resource: 'member/m1:token/t' }],
    kind: 'token',
    name: 'Deploy bot',
    description: '',
    shortDescription: '',
    member: { _id: 'm1', email: 'ana@example.com', firstName: 'Ana', lastName: 'Silva' },
    ...part,
  };
}

const renames = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => entry(from + index, 'updateAccessTokenName'));

afterEach(() => {
  vi.restoreAllMocks();
});

test('tells what was done, by whom, with which token, and what they said', async () => {
  const acting = {
    token: { _id: 't2', name: 'Janitor', ending: 'c3d4', serviceToken: true },
    comment: 'As agreed in **OPS-12**',
  };
  await openTokenPage({
    [log]: { json: { items: [entry(1, 'updateAccessTokenExpiry', acting), entry(2, 'createAccessToken')] } },
  });
  await expect.element(rows.nth(0)).toHaveTextContent('Expiry changed');
  await expect.element(rows.nth(0)).toHaveTextContent('By Ana Silva, using Janitor …c3d4');
  await expect.element(rows.nth(0)).toHaveTextContent('As agreed in OPS-12');
  await expect.element(rows.nth(1)).toHaveTextContent('Created');
});

test('an entry that cannot be read is said, the others stay, and nothing is called whole', async () => {
  const items = [
    entry(1, 'updateAccessTokenName'),
    entry(2, 'x', { date: 'soon' }),
    entry(3, 'createAccessToken'),
  ];
  await openTokenPage({ [log]: { json: { items } } });
  await expect.element(page.getByText('1 entry couldn’t be read.')).toBeVisible();
  expect(rows.elements()).toHaveLength(2);
  await expect.element(page.getByText('End of the audit log', { exact: false })).not.toBeInTheDocument();
});

test('an answer that is no list is a failure, and not a token without a history', async () => {
  await openTokenPage({ [log]: { json: {} } });
  await expect.element(page.getByText('No entries', { exact: true })).not.toBeInTheDocument();
  await expect.element(page.getByText('it contains no list', { exact: false })).toBeVisible();
});

test('text from the log is text: no link, no image, no markup of others', async () => {
  const description = 'see [the runbook](https://evil.example) <img src="x" onerror="alert(1)">';
  await openTokenPage({ [log]: { json: { items: [entry(1, 'updateAccessTokenName', { description })] } } });
  await expect.element(rows.nth(0)).toHaveTextContent('see the runbook <img src="x" onerror="alert(1)">');
  expect(rows.nth(0).element().querySelector('a, img')).toBeNull();
});

test('loads older entries until the creation, each entry once', async () => {
  const { answers, requests } = await openTokenPage({ [log]: { json: { items: renames(1, 20) } } });
  await expect.element(older).toBeVisible();
  expect(rows.elements()).toHaveLength(20);
  answers[log] = { json: { items: [...renames(20, 24), entry(25, 'createAccessToken')] } };
  await older.click();
  await expect.element(page.getByText('End of the audit log for this token.')).toBeVisible();
  expect(rows.elements()).toHaveLength(25);
  await expect.element(older).not.toBeInTheDocument();
  expect(
    requests
      .filter(({ pathname }) => pathname === log)
      .at(-1)
      ?.searchParams.get('before'),
  ).not.toBeNull();
});

test('older entries that fail leave the newer ones, and can be asked for again', async () => {
  const { answers } = await openTokenPage({ [log]: { json: { items: renames(1, 20) } } });
  await expect.element(older).toBeVisible();
  answers[log] = { status: 500 };
  await older.click();
  await expect.element(page.getByText('Couldn’t load older entries', { exact: false })).toBeVisible();
  expect(rows.elements()).toHaveLength(20);
  answers[log] = { json: { items: [entry(21, 'createAccessToken')] } };
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => rows.elements().length).toBe(21);
});

test('a log without entries is empty; one this key may not read is unknown', async () => {
  const { answers, readAgain } = await openTokenPage();
  await expect.element(page.getByText('No entries', { exact: true })).toBeVisible();
  answers[log] = { status: 403 };
  await readAgain();
  await expect.element(page.getByText('The history is unknown, not empty.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('No entries', { exact: true })).not.toBeInTheDocument();
});

test('a rate limit on the history is counted down, and the history comes by itself', async () => {
  const { answers } = await openTokenPage({ [log]: { status: 429 } });
  await expect.element(page.getByText(/Paused to stay within the account’s rate limit/)).toBeVisible();
  answers[log] = { json: { items: [entry(1, 'createAccessToken')] } };
  await expect.element(rows.nth(0)).toHaveTextContent('Created');
  await expect
    .element(page.getByText(/Paused to stay within the account’s rate limit/))
    .not.toBeInTheDocument();
});
