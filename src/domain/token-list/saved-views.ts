// Views of the list that a person has saved: filters, order and columns under a name.
import { keysToLastFour } from '#domain/key/pattern.ts';
import { foldText } from '#domain/text/folded-text.ts';
import type { Column } from './columns.ts';
import { readSearch, writeSearch, type TokenSearch } from './search.ts';

export type SavedView = {
  readonly name: string;
  /** The query parameters of the list, as `addressOf` writes them. */
  readonly address: string;
  /** The columns shown, in order. */
  readonly columns: readonly Column[];
};

/** A view that everyone in the account has, as the version that was read. */
export type SharedView = SavedView & { readonly version: number };

/** The views of an account. No two have the same name, whatever its case. */
export type SavedViews = {
  readonly views: readonly SavedView[];
  /** The name of the view that the list opens with; undefined for all tokens. */
  readonly opensWith: string | undefined;
};

export const noViews: SavedViews = { views: [], opensWith: undefined };

export const maxViews = 50;
const maxViewName = 60;

/** What is always there, and therefore the name of no saved view. */
export const allTokens = 'All tokens';

/** The address of all tokens where the list opens with a view: there no parameters mean that view. */
const allTokensAddress = 'view=everyone';

/** The address of a search as query parameters, never empty. */
export function addressOf(search: TokenSearch): string {
  return writeSearch(search).toString() || allTokensAddress;
}

/** An address in the form that `addressOf` gives, without what the list does not understand. */
export function tidyAddress(address: string): string {
  return addressOf(readSearch(new URLSearchParams(address)).search);
}

/** What is wrong with a name, in words; undefined for nothing. `others` are the views that it must differ from. */
export function viewNameProblem(name: string, others: readonly SavedView[] = []): string | undefined {
  const trimmed = name.trim();
  if (trimmed === '') return 'Enter a name.';
  if (trimmed.length > maxViewName) return `Use at most ${maxViewName} characters.`;
  if (keysToLastFour(trimmed) !== trimmed)
    return 'This contains a key. Views stay in this browser, so remove it.';
  if (isSameName(trimmed, allTokens)) return `“${allTokens}” is always there. Use another name.`;
  return findView(others, trimmed) === undefined ? undefined : 'Another view has this name.';
}

/** Finds the view of a name, whatever its case; undefined if there is none. */
export function findView<View extends SavedView>(views: readonly View[], name: string): View | undefined {
  return views.find((view) => isSameName(view.name, name));
}

/** The view that the list opens with. */
export function openingView({ views, opensWith }: SavedViews): SavedView | undefined {
  return opensWith === undefined ? undefined : findView(views, opensWith);
}

/** Adds a view, or replaces the one of the same name at its place. */
export function putView(saved: SavedViews, view: SavedView): SavedViews {
  return replaceView(saved, view.name, view) ?? { ...saved, views: [...saved.views, view] };
}

/** Gives a view another name; the list still opens with it if it did. */
export function renameView(saved: SavedViews, from: string, to: string): SavedViews {
  const view = findView(saved.views, from);
  return (view && replaceView(saved, from, { ...view, name: to })) ?? saved;
}

/** Removes a view. If the list opened with it, it opens with all tokens then. */
export function dropView(saved: SavedViews, name: string): SavedViews {
  return {
    views: saved.views.filter((view) => !isSameName(view.name, name)),
    opensWith: isOpening(saved, name) ? undefined : saved.opensWith,
  };
}

/** What merging other views by their names changes. */
export type ViewMerge = { readonly saved: SavedViews; readonly added: number; readonly replaced: number };

/** Merges views into those that are there: equal names are replaced, all others stay. The opening view is that of `others`, if they have one. */
export function mergeViews(saved: SavedViews, others: SavedViews): ViewMerge {
  const known = others.views.map(({ name }) => findView(saved.views, name));
  const merged = others.views.reduce(putView, saved);
  return {
    saved: { ...merged, opensWith: others.opensWith ?? merged.opensWith },
    added: known.filter((view) => view === undefined).length,
    replaced: others.views.filter((view, at) => {
      const before = known[at];
      return before !== undefined && !isSameView(before, view);
    }).length,
  };
}

function replaceView(saved: SavedViews, name: string, view: SavedView): SavedViews | undefined {
  const at = saved.views.findIndex((other) => isSameName(other.name, name));
  if (at === -1) return undefined;
  return {
    views: saved.views.with(at, view),
    opensWith: isOpening(saved, name) ? view.name : saved.opensWith,
  };
}

function isOpening({ opensWith }: SavedViews, name: string): boolean {
  return opensWith !== undefined && isSameName(opensWith, name);
}

function isSameName(one: string, other: string): boolean {
  return foldText(one.trim()) === foldText(other.trim());
}

function isSameView(one: SavedView, other: SavedView): boolean {
  return (
    one.name === other.name && one.address === other.address && one.columns.join() === other.columns.join()
  );
}
