import { cellsOf } from '#domain/export/export-cells.ts';
import { tokenFactColumns, tokenNameColumns } from '#domain/export/token-columns.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { ExportSource } from './export-source.ts';
import { useRoleName } from './use-role-name.ts';

/** A table of tokens with everything that the list knows of each. */
export function useTokenSource(
  tokens: readonly AccessToken[],
  rest: Pick<ExportSource, 'filter' | 'order'>,
): ExportSource {
  const roleName = useRoleName();
  return {
    label: 'Tokens',
    title: 'Access tokens',
    what: 'tokens',
    ...rest,
    tokens,
    cells: cellsOf(
      [...tokenNameColumns, ...tokenFactColumns(roleName)],
      tokens.map((token) => ({ token })),
    ),
  };
}
