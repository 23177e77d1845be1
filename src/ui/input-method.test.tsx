import Dialog from '@mui/material/Dialog';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { leaveKeysToInputMethod } from './input-method.ts';
import { useKeyboardShortcut } from './keyboard-shortcut.ts';
import { PickList } from './PickList.tsx';
import { SearchField } from './SearchField.tsx';
import { ThemeRoot } from './ThemeRoot.tsx';

let stop: () => void;
beforeEach(() => {
  stop = leaveKeysToInputMethod();
});
afterEach(() => stop());

/** Begins a word as an input method does: it stands in the field, underlined, and is not taken yet. */
async function compose(text: string): Promise<void> {
  await cdp().send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

async function takeWord(text: string): Promise<void> {
  await cdp().send('Input.insertText', { text });
}

function Search() {
  const [text, setText] = useState('');
  return <SearchField label="Search" value={text} onChange={setText} />;
}

test('Escape gives up a word, not what stands in a search field or the dialog around it', async () => {
  const onClose = vi.fn<() => void>();
  await render(
    <Dialog open aria-label="Dialog" onClose={onClose}>
      <Search />
    </Dialog>,
  );
  const field = page.getByRole('searchbox');
  await field.click();
  await compose('とうきょう');
  await expect.element(field).toHaveValue('とうきょう');
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveValue('とうきょう');
  await takeWord('東京');
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveValue('');
  expect(onClose).not.toHaveBeenCalled();
});

test('a dialog is not closed by the Escape of an input method, but by the next one', async () => {
  const onClose = vi.fn<() => void>();
  await render(
    <Dialog open aria-label="Dialog" onClose={onClose}>
      <input aria-label="Name" />
    </Dialog>,
  );
  await page.getByLabelText('Name').click();
  await compose('に');
  await userEvent.keyboard('{Escape}');
  expect(onClose).not.toHaveBeenCalled();
  await takeWord('日');
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('Enter takes a word, not the option of a list', async () => {
  const onPick = vi.fn<(id: string) => void>();
  const groups = [{ title: 'Cities', options: [{ id: 'tyo', label: '東京', search: '東京' }] }];
  await render(
    <ThemeRoot>
      <PickList label="Cities" groups={groups} fold={(text) => text} onPick={onPick} />
    </ThemeRoot>,
  );
  await page.getByRole('combobox').click();
  await compose('東京');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onPick).not.toHaveBeenCalled();
  await takeWord('東京');
  await userEvent.keyboard('{Enter}');
  expect(onPick).toHaveBeenCalledExactlyOnceWith('tyo');
});

test('no shortcut is run by a key of an input method', async () => {
  const onPalette = vi.fn<() => void>();
  function Page() {
    useKeyboardShortcut('$mod+k', onPalette);
    return <input aria-label="Name" />;
  }
  await render(<Page />);
  await page.getByLabelText('Name').click();
  await compose('か');
  await userEvent.keyboard('{ControlOrMeta>}k{/ControlOrMeta}');
  expect(onPalette).not.toHaveBeenCalled();
});

test('the key that ends a word in Safari comes after it, and is known by its code', async () => {
  const onKeyDown = vi.fn<() => void>();
  await render(<input aria-label="Name" onKeyDown={onKeyDown} />);
  const field = page.getByLabelText('Name').element();
  for (const keyCode of [229, 13])
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode, bubbles: true }));
  expect(onKeyDown).toHaveBeenCalledOnce();
});

test('the JSON editor, which follows compositions itself, is told of every key', async () => {
  const onKeyDown = vi.fn<() => void>();
  await render(<textarea aria-label="JSON" className="cm-editor" onKeyDown={onKeyDown} />);
  const event = new KeyboardEvent('keydown', { key: 'Process', keyCode: 229, bubbles: true });
  page.getByLabelText('JSON').element().dispatchEvent(event);
  expect(onKeyDown).toHaveBeenCalledOnce();
});
