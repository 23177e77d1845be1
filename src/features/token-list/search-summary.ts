import { facets } from '#domain/token-list/facets.ts';
import { readSearch } from '#domain/token-list/search.ts';
import { listColumns } from '#features/token-parts/table/list-columns.ts';
import { facetTitle, valueLabel, type Names } from './facet-labels.ts';
import { viewLabels } from './view-labels.ts';

/** What an address of the list shows, in words: "Mine · “deploy” · Kind: Service · by Last used, descending". */
export function searchSummary(address: string, names: Names): string {
  const { view, text, filters, sort } = readSearch(new URLSearchParams(address)).search;
  const chosen = facets
    .filter((facet) => filters[facet].length > 0)
    .map(
      (facet) =>
        `${facetTitle(facet)}: ${filters[facet].map((value) => valueLabel(facet, value, names)).join(', ')}`,
    );
  const column = listColumns[sort.column].label;
  return [
    ...(view === 'everyone' ? [] : [viewLabels[view]]),
    ...(text === '' ? [] : [`“${text}”`]),
    ...chosen,
    `by ${column}, ${sort.direction}`,
  ].join(' · ');
}
