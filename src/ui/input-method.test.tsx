import Dialog from '@mui/material/Dialog';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
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

/** Presses a key at what has the focus, while a word is not taken yet (`composing`) or after that. */
function press(key: string, when: 'composing' | 'after', more: KeyboardEventInit = {}): void {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, isComposing: when === 'composing', bubbles: true, ...more }),
  );
}

function Search() {
  const [text, setText] = useState('');
  return <SearchField label="Search" value={text} onChange={setText} />;
}

test('Escape gives up a word, not what stands in a search field or the dialog around it', async () => {
  const onClose = vi.fn<() => void>();
  await render(
    <ThemeRoot>
      <Dialog open aria-label="Dialog" onClose={onClose}>
        <Search />
      </Dialog>
    </ThemeRoot>,
  );
  const field = page.getByRole('searchbox');
  await field.fill('とうきょう');
  press('Escape', 'composing');
  await expect.element(field).toHaveValue('とうきょう');
  press('Escape', 'after');
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
  press('Escape', 'composing');
  expect(onClose).not.toHaveBeenCalled();
  press('Escape', 'after');
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
  press('ArrowDown', 'composing');
  press('Enter', 'composing');
  expect(onPick).not.toHaveBeenCalled();
  press('Enter', 'after');
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
  press('k', 'composing', { code: 'KeyK', ctrlKey: true });
  expect(onPalette).not.toHaveBeenCalled();
  press('k', 'after', { code: 'KeyK', ctrlKey: true });
  expect(onPalette).toHaveBeenCalledOnce();
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
