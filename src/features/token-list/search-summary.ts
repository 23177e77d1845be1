import { facets } from '#domain/token-list/facets.ts';
import { readSearch, type TokenSearch } from '#domain/token-list/search.ts';
import { listColumns } from '#features/token-parts/table/list-columns.ts';
import { facetTitle, valueLabel, type Names } from './facet-labels.ts';
import { viewLabels } from './view-labels.ts';

/** What an address of the list shows, in words: "Mine · “deploy” · Kind: Service · by Last used, descending". */
export function searchSummary(address: string, names: Names): string {
  const { search } = readSearch(new URLSearchParams(address));
  const filter = filterWords(search, names);
  return `${filter === '' ? '' : `${filter} · `}${sortWords(search)}`;
}

/** What narrows the list down, in words; empty for nothing. */
export function filterWords({ view, text, filters }: TokenSearch, names: Names): string {
  const chosen = facets
    .filter((facet) => filters[facet].length > 0)
    .map(
      (facet) =>
        `${facetTitle(facet)}: ${filters[facet].map((value) => valueLabel(facet, value, names)).join(', ')}`,
    );
  return [
    ...(view === 'everyone' ? [] : [viewLabels[view]]),
    ...(text === '' ? [] : [`“${text}”`]),
    ...chosen,
  ].join(' · ');
}

/** "by Last used, descending" */
export function sortWords({ sort }: Pick<TokenSearch, 'sort'>): string {
  return `by ${listColumns[sort.column].label}, ${sort.direction}`;
}
