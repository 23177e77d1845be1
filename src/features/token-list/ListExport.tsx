import type { TokenSearch } from '#domain/token-list/search.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { ExportDialog } from '#features/token-parts/export/ExportDialog.tsx';
import { useTokenSource } from '#features/token-parts/export/use-token-source.ts';
import type { Names } from './facet-labels.ts';
import { filterWords, sortWords } from './search-summary.ts';

type ListExportProps = {
  /** The tokens shown, in their order. */
  readonly tokens: readonly AccessToken[];
  /** What they were found with. */
  readonly search: TokenSearch;
  readonly names: Names;
  readonly onClose: () => void;
};

/** Exports what the list shows. */
export function ListExport({ tokens, search, names, onClose }: ListExportProps) {
  const source = useTokenSource(tokens, {
    filter: filterWords(search, names),
    order: sortWords(search),
  });
  return <ExportDialog sources={[source]} onClose={onClose} />;
}
