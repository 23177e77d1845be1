import type { Column } from '#domain/token-list/columns.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useCellText } from './cell-context.ts';
import { Highlight } from './Highlight.tsx';
import { listColumns } from './list-columns.ts';

type CellTextProps = { readonly token: AccessToken; readonly column: Column };

/** A cell that shows only text. */
export function CellText({ token, column }: CellTextProps) {
  const text = useCellText(token, column);
  if (text === '') return 'Unknown';
  if (listColumns[column].isMono !== true) return text;
  return (
    <code className="mono">
      <Highlight text={text} />
    </code>
  );
}
