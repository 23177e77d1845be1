// The shared note of a token.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { openTokenPage, tokenId, type Answers } from '#testing/token-page.tsx';

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
});

const workspace = '/workspace';
const put = '/workspace/entries/note';
const read = '/workspace/entries/note/versions';

const version = (number: number, text: string | null, memberId = 'm1') => ({
  kind: 'note',
  tokenId,
  name: '',
  version: number,
  tokenKind: 'personal',
  memberId: 'm1',
  content: text === null ? null : { text },
  at: Date.now() - 60_000,
  actor: { memberId, tokenId: 't9', user: '' },
});

let revision = 1;
const on = (sees = 'everyone') => {
  revision += 1;
  return { json: { state: 'on', sees, revision, total: 0, records: [] } };
};
const versions = (...all: readonly object[]) => ({ json: { state: 'on', versions: all } });

const open = (answers: Answers) =>
  openTokenPage({ [workspace]: on(), [put]: { json: { version: 1 } }, ...answers }, '', { isShared: true });

const field = page.getByRole('textbox', { name: 'Note' });
const add = page.getByRole('button', { name: 'Add note' });
const edit = page.getByRole('button', { name: 'Edit note' });
const save = page.getByRole('button', { name: 'Save note' });

test('a note is shown as text, with who wrote it and when', async () => {
  await open({ [read]: versions(version(1, 'ask <b>Ana</b>\nfirst')) });
  await expect.element(page.getByText('ask <b>Ana</b>', { exact: false })).toBeVisible();
  await expect.element(page.getByText(/Written by ana@example.com, .*ago/)).toBeVisible();
});

test('an Admin adds one, and the version that was seen goes with it', async () => {
  const { answers, bodies } = await open({ [read]: versions() });
  await add.click();
  await field.fill('  used by the nightly build ');
  answers[read] = versions(version(1, 'used by the nightly build'));
  answers[workspace] = on();
  await save.click();
  await expect.element(page.getByText('used by the nightly build')).toBeVisible();
  await expect.element(edit).toHaveFocus();
  expect(bodies.map((body): unknown => JSON.parse(body))).toEqual([
    { tokenId, name: '', version: 0, content: { text: 'used by the nightly build' } },
  ]);
});

test('what somebody else wrote in between is shown, and only replaced by a second press', async () => {
  const { answers, bodies } = await open({ [read]: versions(version(1, 'one')) });
  await edit.click();
  await field.fill('mine');
  answers[put] = { status: 409, code: 'entry_changed' };
  answers[read] = versions(version(2, 'theirs'), version(1, 'one'));
  await save.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('It now says:theirs');
  await expect.element(field).toHaveValue('mine');
  answers[put] = { json: { version: 3 } };
  answers[read] = versions(version(3, 'mine'), version(2, 'theirs'), version(1, 'one'));
  await save.click();
  await expect.element(edit).toBeVisible();
  expect(bodies.map((body) => JSON.parse(body).version)).toEqual([1, 2]);
});

test('a key, or too much, is not even sent; an empty note is removed', async () => {
  const { bodies } = await open({ [read]: versions(version(4, 'one')) });
  await edit.click();
  await field.fill('api-11111111-2222-4333-8444-555555555555');
  await save.click();
  await expect.element(page.getByText(/looks like a key/)).toBeVisible();
  await field.fill('x'.repeat(2001));
  await save.click();
  await expect.element(page.getByText('1 characters too long', { exact: false })).toBeVisible();
  expect(bodies).toEqual([]);
  await field.fill(' ');
  await save.click();
  await expect
    .poll(() => bodies.map((body) => JSON.parse(body)))
    .toMatchObject([{ version: 4, content: null }]);
});

test('a refusal is shown at the field, and the text stays', async () => {
  await open({ [read]: versions(), [put]: { status: 429, code: 'too_many_changes' } });
  await add.click();
  await field.fill('mine');
  await save.click();
  await expect.element(page.getByText('Not saved. Refused with 429.')).toBeVisible();
  await expect.element(field).toHaveValue('mine');
});

test('one’s own last change is undone in one press; that of another is not offered', async () => {
  const undo = page.getByRole('button', { name: 'Undo my change' });
  const { answers, bodies, readAgain } = await open({
    [read]: versions(version(2, 'two', 'me'), version(1, 'one')),
    '/session': { json: sessionAnswer(sessionJson({ tokenId: 'another', accountId: 'a1', memberId: 'me' })) },
  });
  await undo.click();
  await expect
    .poll(() => bodies.map((body) => JSON.parse(body)))
    .toMatchObject([{ version: 2, content: { text: 'one' } }]);
  answers[read] = versions(version(3, 'three'), version(2, 'two', 'me'));
  answers[workspace] = on();
  void readAgain();
  await expect.element(page.getByText('three')).toBeVisible();
  await expect.element(undo).not.toBeInTheDocument();
});

test('the history has every version; an Admin takes back what one author changed', async () => {
  const undo = '/workspace/entries/undo';
  const { requests } = await open({
    [read]: versions(version(3, null), version(2, 'two')),
    [undo]: { json: { undone: 4 } },
  });
  await page.getByRole('button', { name: 'Note history' }).click();
  const rows = page.getByRole('list', { name: 'Versions, newest first' }).getByRole('listitem');
  await expect.element(rows.nth(0)).toHaveTextContent('Removed');
  await expect.element(rows.nth(1)).toHaveTextContent('two');
  await expect.element(page.getByText('1 older version isn’t shown.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo everything this author changed since version 2…' }).click();
  await page.getByRole('button', { name: 'Undo changes' }).click();
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  expect(requests.filter(({ pathname }) => pathname === undo)).toHaveLength(1);
});

test('a key that can’t write reads the note, and is offered nothing', async () => {
  await open({ [workspace]: on('own'), [read]: versions(version(1, 'read me')) });
  await expect.element(page.getByText('read me')).toBeVisible();
  expect(edit.elements()).toEqual([]);
  expect(page.getByRole('button', { name: 'Note history' }).elements()).toHaveLength(1);
});

test('without a workspace there is no note, and none is asked for', async () => {
  const { requests } = await open({ [workspace]: { json: { state: 'off' } } });
  await expect.poll(() => requests.some(({ pathname }) => pathname === workspace)).toBe(true);
  await expect.element(page.getByText('Opens flags for previews', { exact: true })).toBeVisible();
  expect(page.getByText('Note', { exact: true }).elements()).toEqual([]);
  expect(requests.some(({ pathname }) => pathname === read)).toBe(false);
});

test('while the workspace is away, one sentence says so', async () => {
  await open({ [workspace]: { status: 503, code: 'workspace_away' } });
  await expect.element(page.getByText('Shared notes can’t be reached right now.')).toBeVisible();
});
