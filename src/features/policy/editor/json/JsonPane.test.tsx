import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { PolicyEditorStage } from '#testing/PolicyEditorStage.tsx';

const two = `[
  { "effect": "allow", "resources": ["proj/web:env/*:flag/*"], "actions": ["updateOn"] },
  { "effect": "deny", "resources": ["proj/web"], "actions": ["deleteProject"] }
]`;

const json = page.getByRole('textbox', { name: 'Inline role as JSON' });
const heading = (name: string) => page.getByRole('heading', { name });

/** Both panes side by side. */
async function open(given: string, width = 1400) {
  let current = given;
  await page.viewport(width, 900);
  await render(<PolicyEditorStage text={given} onText={(next) => (current = next)} />);
  if (width < 1100) await page.getByRole('tab', { name: 'JSON' }).click();
  await expect.element(json).toBeVisible();
  return { text: () => current };
}

/** Puts the cursor behind the first place where `words` stand. */
async function cursorBehind(words: string) {
  await json.click();
  const line = [...json.element().querySelectorAll('.cm-line')].find(({ textContent }) =>
    textContent.includes(words),
  );
  if (line === undefined) throw new Error(`${words} is not there`);
  let left = line.textContent.indexOf(words) + words.length;
  const pieces = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let piece = pieces.nextNode(); piece !== null; piece = pieces.nextNode()) {
    const length = piece.textContent?.length ?? 0;
    if (left <= length) {
      document.getSelection()?.collapse(piece, left);
      return;
    }
    left -= length;
  }
}

test('what is typed in the JSON shows in the statements at once', async () => {
  const { text } = await open(two);
  await cursorBehind('"den');
  await userEvent.keyboard('{Backspace}{Backspace}{Backspace}{Delete}allow');
  expect(text()).toBe(two.replace('"deny"', '"allow"'));
  await expect.element(heading('Statement 2 of 2 · Allow')).toBeVisible();
});

test('a visual edit and its undo in the JSON change that statement only', async () => {
  const { text } = await open(two);
  await page.getByRole('radio', { name: 'Deny' }).first().click();
  expect(text()).toBe(two.replace('"allow"', '"deny"'));
  await expect.element(json).toHaveTextContent('"effect": "deny", "resources": ["proj/web:env');
  await json.click();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(text()).toBe(two);
  await expect.element(heading('Statement 1 of 2 · Allow')).toBeVisible();
});

test('the cursor stays where it is while the other pane is used', async () => {
  const { text } = await open(two);
  await cursorBehind('deleteProj');
  await page.getByRole('radio', { name: 'Deny' }).first().click();
  await expect.element(json).toHaveTextContent('{ "effect": "deny", "resources": ["proj/web:env');
  json.element().focus();
  await userEvent.keyboard('X');
  await expect.poll(text).toContain('deleteProjXect');
});

test('line ends of the text are kept', async () => {
  const windows = two.replaceAll('\n', '\r\n');
  const { text } = await open(windows);
  await cursorBehind('deleteProj');
  await userEvent.keyboard('X');
  await expect.poll(text).toBe(windows.replace('deleteProject', 'deleteProjXect'));
});

test('Tab leaves the field and changes nothing', async () => {
  const { text } = await open(two);
  await json.click();
  await userEvent.tab();
  await expect.element(json).not.toHaveFocus();
  expect(text()).toBe(two);
});

test('actions of the resources in the statement are offered while typing', async () => {
  const { text } = await open(two);
  await cursorBehind('"deleteProject');
  await userEvent.keyboard('{Backspace>6/}j');
  const option = page.getByRole('option', { name: /^deleteProject/ });
  await expect.element(option).toBeVisible();
  await expect.element(page.getByRole('option', { name: /^updateOn/ })).not.toBeInTheDocument();
  await option.click();
  expect(text()).toBe(two);
});

test('a statement broken off by typing stays in the count, drawn as text', async () => {
  await open(two);
  await cursorBehind('["deleteProject"');
  await userEvent.keyboard('{Backspace}');
  await expect.element(heading('Statement 2 of 2 · JSON only')).toBeVisible();
});

test('from a finding to its place in the JSON, also where the panes are tabs', async () => {
  await open(two.replace('deleteProject', 'deleteProjct'), 700);
  await page.getByRole('tab', { name: 'Visual' }).click();
  await page.getByRole('button', { name: /^Show in JSON: deleteProjct/ }).click();
  await expect.element(json).toHaveFocus();
  expect(document.getSelection()?.toString()).toBe('"deleteProjct"');
});
