import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { paths } from '#domain/address/paths.ts';
import { useSearchText } from '#features/token-parts/table/use-search-text.ts';
import { useTokenSearch } from '#features/token-list/use-token-search.ts';
import { useMatrixSearch } from '#features/access/matrix/use-matrix-search.ts';
import { useAcrossSearch } from '#features/access/question/use-across-search.ts';

type AddressText = { readonly text: string; readonly change: (text: string) => void };

const before = window.location.href;

afterEach(() => window.history.replaceState(null, '', before));

/** A field whose text is kept in the address; gives what the page shows of the address at the moment when the address changes. */
async function open(useAddressText: () => AddressText) {
  // Text that settles on another page than the list is not its text.
  window.history.replaceState(null, '', paths.tokens());
  function Field() {
    const inAddress = useAddressText();
    const { value, change } = useSearchText(inAddress.text, inAddress.change);
    return (
      <>
        <input aria-label="Search" value={value} onChange={({ target }) => change(target.value)} />
        <output>{inAddress.text}</output>
      </>
    );
  }
  const router = createMemoryRouter([{ path: paths.tokens(), Component: Field }], {
    initialEntries: ['/tokens?q=old'],
  });
  await render(<RouterProvider router={router} />);
  const seen: (string | null)[] = [];
  router.subscribe(() => seen.push(page.getByRole('status').element().textContent));
  return { router, seen, field: page.getByRole('textbox') };
}

function useListText(): AddressText {
  const { search, change } = useTokenSearch();
  return { text: search.text, change: (text) => change({ text }, 'replace') };
}

function useMatrixText(): AddressText {
  const { search, change } = useMatrixSearch();
  return { text: search.text, change: (text) => change({ text }) };
}

function useAnswersText(): AddressText {
  const { search, change } = useAcrossSearch();
  const { filter } = search;
  return { text: filter.text, change: (text) => change({ filter: { ...filter, text } }) };
}

test.each([
  ['the list', useListText],
  ['the matrix', useMatrixText],
  ['the answers to a question', useAnswersText],
])(
  'what is typed into the search of %s is drawn from the address before another key can come',
  async (_, useAddressText) => {
    const { seen, field } = await open(useAddressText);
    await userEvent.fill(field, 'new');
    await expect.poll(() => seen).toEqual(['new']);
  },
);

test('what Back brings replaces what was typed', async () => {
  const { router, field } = await open(useListText);
  await router.navigate('/tokens?q=next');
  await userEvent.fill(field, 'typed');
  await expect.poll(() => router.state.location.search).toBe('?q=typed');
  await router.navigate(-1);
  await expect.element(field).toHaveValue('old');
});
