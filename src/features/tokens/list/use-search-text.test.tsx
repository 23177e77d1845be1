import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useSearchText } from './use-search-text.ts';

const onSettled = vi.fn<(text: string) => void>();

beforeEach(() => onSettled.mockReset());

function Field({ address }: { readonly address: string }) {
  const text = useSearchText(address, onSettled);
  return (
    <input aria-label="Search" value={text.value} onChange={({ target }) => text.change(target.value)} />
  );
}

/** A field beside an address that follows only when the test says so. */
async function fieldAt(address: string) {
  const screen = await render(<Field address={address} />);
  const field = screen.getByRole('textbox');
  return {
    field,
    type: (text: string) => userEvent.type(field, text),
    addressBecomes: (next: string) => screen.rerender(<Field address={next} />),
  };
}

async function settledWith(text: string) {
  await expect.poll(() => onSettled.mock.lastCall).toEqual([text]);
}

test('a letter that is typed before the address has followed stays, and goes to the address as well', async () => {
  const { field, type, addressBecomes } = await fieldAt('');
  await type('de');
  await settledWith('de');
  await type('p');
  await addressBecomes('de');
  await expect.element(field).toHaveValue('dep');
  await settledWith('dep');
});

test('so does one that is typed when the address is two texts behind', async () => {
  const { field, type, addressBecomes } = await fieldAt('');
  await type('d');
  await settledWith('d');
  await type('e');
  await settledWith('de');
  await type('p');
  await addressBecomes('d');
  await addressBecomes('de');
  await expect.element(field).toHaveValue('dep');
});

test('a text that the address brings replaces what was typed', async () => {
  const { field, type, addressBecomes } = await fieldAt('');
  await type('de');
  await settledWith('de');
  await addressBecomes('deploy');
  await expect.element(field).toHaveValue('deploy');
});

test('Back and Forward bring each text, also one that was typed here before', async () => {
  const { field, type, addressBecomes } = await fieldAt('');
  await type('de');
  await settledWith('de');
  await addressBecomes('de');
  await addressBecomes('');
  await expect.element(field).toHaveValue('');
  await addressBecomes('de');
  await expect.element(field).toHaveValue('de');
});
