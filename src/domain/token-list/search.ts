// What a list of tokens shows, as a value and as an address. Reading an address never fails: what it does not understand it
// leaves out and names.
import { attentionReasons, type AttentionReason } from './attention.ts';
import { isColumn, type Column } from './columns.ts';
import { closedValues, facets, perFacet, type Facet } from './facets.ts';
import { keysToLastFour } from '#domain/key/pattern.ts';

export const views = ['everyone', 'mine', 'service'] as const;
export type TokenView = (typeof views)[number];

export type TokenSort = { readonly column: Column; readonly direction: 'ascending' | 'descending' };

/** The values chosen on each facet; an empty list lets every token through. */
export type TokenFilters = Readonly<Record<Facet, readonly string[]>>;

export type TokenSearch = {
  readonly view: TokenView;
  readonly text: string;
  readonly filters: TokenFilters;
  readonly sort: TokenSort;
};

export const noFilters: TokenFilters = perFacet(() => []);

/** Newest first, the order in which pages arrive. While the list loads, rows are added below and none jumps. */
export const defaultSearch: TokenSearch = {
  view: 'everyone',
  text: '',
  filters: noFilters,
  sort: { column: 'created', direction: 'descending' },
};

/** Member IDs, role names and versions are chosen by the server. They are short, with no white space at either end. */
const openValue = /^\S(.{0,78}\S)?$/;
const textLength = 200;

/** Brings a typed query into the one form that an address holds: single spaces, bounded, and without keys. */
export function tidyText(text: string): string {
  return keysToLastFour(text).trim().split(/\s+/).join(' ').slice(0, textLength).trim();
}

/** Writes a search as query parameters; defaults are left out. */
export function writeSearch({ view, text, filters, sort }: TokenSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (view !== defaultSearch.view) params.set('view', view);
  if (text !== '') params.set('q', text);
  for (const facet of facets) {
    for (const value of filters[facet]) params.append(facet, value);
  }
  if (!isDefaultSort(sort)) params.set('sort', `${sort.direction === 'descending' ? '-' : ''}${sort.column}`);
  return params;
}

/** Reads query parameters as a search; `ignored` are the parameters that mean nothing here, as `name=value`. */
export function readSearch(params: URLSearchParams): { search: TokenSearch; ignored: readonly string[] } {
  let { view, text, sort } = defaultSearch;
  const chosen = perFacet<string[]>(() => []);
  const ignored: string[] = [];
  for (const [name, value] of params) {
    const facet = facets.find((candidate) => candidate === name);
    const readView = name === 'view' ? views.find((candidate) => candidate === value) : undefined;
    const readSorting = name === 'sort' ? readSort(value) : undefined;
    if (facet !== undefined && isValueOf(facet, value)) chosen[facet].push(value);
    else if (readView !== undefined) view = readView;
    else if (readSorting !== undefined) sort = readSorting;
    else if (name === 'q') text = tidyText(value);
    else ignored.push(keysToLastFour(`${name}=${value}`));
  }
  return { search: { view, text, filters: tidyFilters(chosen), sort }, ignored };
}

/** The same choices in one order and without repeats, so that equal filters are equal addresses. */
export function tidyFilters(filters: TokenFilters): TokenFilters {
  const tidy = perFacet<string[]>(() => []);
  for (const facet of facets) tidy[facet] = [...new Set(filters[facet])].sort();
  return tidy;
}

/** Whether anything but the view narrows the list down. */
export function isNarrowed({ text, filters }: TokenSearch): boolean {
  return text !== '' || facets.some((facet) => filters[facet].length > 0);
}

/** The one reason for attention that a search asks for, and nothing else; undefined for any other search. */
export function onlyReason({ view, text, filters }: TokenSearch): AttentionReason | undefined {
  const [only, ...others] = facets.flatMap((facet) => filters[facet].map((value) => ({ facet, value })));
  if (view !== 'everyone' || text !== '' || only?.facet !== 'attention' || others.length > 0)
    return undefined;
  return attentionReasons.find((reason) => reason === only.value);
}

function isValueOf(facet: Facet, value: string): boolean {
  const closed = closedValues(facet);
  return closed === undefined
    ? openValue.test(value) && keysToLastFour(value) === value
    : closed.includes(value);
}

function readSort(text: string): TokenSort | undefined {
  const descending = text.startsWith('-');
  const column = descending ? text.slice(1) : text;
  return isColumn(column) ? { column, direction: descending ? 'descending' : 'ascending' } : undefined;
}

function isDefaultSort({ column, direction }: TokenSort): boolean {
  return column === defaultSearch.sort.column && direction === defaultSearch.sort.direction;
}
