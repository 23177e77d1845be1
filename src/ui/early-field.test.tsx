import { useRef, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { useEarlyField } from './early-field.ts';

let early: HTMLInputElement | undefined;

afterEach(() => early?.remove());

function standEarly(defaultValue: string, typed = defaultValue): HTMLInputElement {
  early = document.createElement('input');
  early.id = 'early';
  early.defaultValue = defaultValue;
  early.value = typed;
  document.body.append(early);
  return early;
}

function Field({ onType }: { readonly onType: (text: string) => void }) {
  const [text, setText] = useState('of the address');
  const field = useRef<HTMLInputElement>(null);
  useEarlyField('#early', field, (value) => {
    onType(value);
    setText(value);
  });
  return (
    <input aria-label="Search" ref={field} value={text} onChange={(event) => setText(event.target.value)} />
  );
}

test('takes over what was typed before', async () => {
  standEarly('of the address', 'typed');
  const onType = vi.fn<(text: string) => void>();
  const screen = await render(<Field onType={onType} />);
  await expect.element(screen.getByLabelText('Search')).toHaveValue('typed');
  expect(onType).toHaveBeenCalledExactlyOnceWith('typed');
});

test.each([['nothing was typed'], ['no field stood there']])(
  'leaves the text as it is when %s',
  async (why) => {
    if (why === 'nothing was typed') standEarly('as the page wrote it');
    const onType = vi.fn<(text: string) => void>();
    const screen = await render(<Field onType={onType} />);
    await expect.element(screen.getByLabelText('Search')).toHaveValue('of the address');
    expect(onType).not.toHaveBeenCalled();
  },
);

test('takes over the focus, with the caret at the end', async () => {
  standEarly('', 'typed').focus();
  const screen = await render(<Field onType={() => {}} />);
  await expect.element(screen.getByLabelText('Search')).toHaveFocus();
  expect(screen.getByLabelText('Search').element()).toHaveProperty('selectionStart', 'typed'.length);
});
