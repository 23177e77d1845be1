import { useTokenList } from '#queries/cache/tokens.ts';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { useTokenSource } from '../export/use-token-source.ts';

type SelectionExportProps = {
  /** In the order of the list. */
  readonly tokenIds: readonly string[];
  readonly onClose: () => void;
};

/** Exports the selected tokens. */
export function SelectionExport({ tokenIds, onClose }: SelectionExportProps) {
  const { data } = useTokenList();
  const byId = new Map(data?.tokens.map((token) => [token.id, token]));
  const source = useTokenSource(
    tokenIds.flatMap((id) => byId.get(id) ?? []),
    { filter: 'selected', order: 'as listed' },
  );
  return <ExportDialog sources={[source]} onClose={onClose} />;
}
