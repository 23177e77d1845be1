// The JSON of tokens in a list, made once for as long as nothing in it changes: making it anew for every page takes longer than
// reading the page from the database.
import { tokenJson, type TokenView } from './represent/token.ts';
import { shownColumns } from './tables.ts';

export type TokenTexts = {
  /** The JSON of a token with its key masked, in UTF-8. Whoever gets it must not write into it. */
  readonly of: (view: TokenView) => Uint8Array;
};

/** A token takes up about a kibibyte and a half. */
const mostKept = 10_000;

export function createTokenTexts(): TokenTexts {
  const kept = new Map<string, { readonly view: TokenView; readonly text: Uint8Array }>();
  return {
    of(view) {
      const { id } = view.token;
      const known = kept.get(id);
      if (known !== undefined && isSame(known.view, view)) return known.text;
      const text = Buffer.from(JSON.stringify(tokenJson(view)));
      if (known === undefined && kept.size >= mostKept) kept.clear();
      kept.set(id, { view, text });
      return text;
    },
  };
}

/** Whether everything is the same that a text is made of; summaries of members are made anew when something in them changes. */
function isSame(a: TokenView, b: TokenView): boolean {
  return (
    a.member === b.member &&
    a.ownerId === b.ownerId &&
    a.lastUsedAt === b.lastUsedAt &&
    shownColumns.every((column) => a.token[column] === b.token[column])
  );
}
