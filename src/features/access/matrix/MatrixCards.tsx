import Box from '@mui/material/Box';
import { outlineCell } from '#domain/account-access/access-outline.ts';
import type { AccessOutline, OutlineColumn } from '#domain/account-access/access-outline.ts';
import type { AccessLevel } from '#domain/policy/access/access-level.ts';
import { VirtualCards } from '#features/token-parts/table/VirtualCards.tsx';
import { LineTitle } from './LineTitle.tsx';
import type { MatrixLine } from './matrix-line.ts';
import { OutlineMark } from './OutlineMark.tsx';

type MatrixCardsProps = {
  readonly label: string;
  readonly lines: readonly MatrixLine[];
  readonly columns: readonly OutlineColumn[];
  readonly level: AccessLevel | undefined;
};

/** The matrix on narrow screens: each line with the groups in which it can do anything. */
export function MatrixCards({ label, lines, columns, level }: MatrixCardsProps) {
  return (
    <VirtualCards label={label} items={lines} keyOf={({ key }) => key} estimate={160}>
      {(line) => (
        <Box sx={{ border: 1, borderColor: 'divider', borderRadius: '6px', p: '10px 12px' }}>
          <LineTitle line={line} />
          {line.outline === undefined ? (
            <Box sx={{ typography: 'body2', color: 'text.secondary' }}>Calculating…</Box>
          ) : (
            <Given isExpired={line.isExpired} outline={givenIn(line.outline, columns, level)} />
          )}
        </Box>
      )}
    </VirtualCards>
  );
}

function givenIn(
  outline: AccessOutline,
  columns: readonly OutlineColumn[],
  level: AccessLevel | undefined,
): GivenProps['outline'] {
  return columns.map((column) => ({ column, cell: outlineCell(outline, column, level) }));
}

type GivenProps = {
  readonly isExpired: boolean;
  readonly outline: readonly {
    readonly column: OutlineColumn;
    readonly cell: ReturnType<typeof outlineCell>;
  }[];
};

function Given({ outline, isExpired }: GivenProps) {
  const given = outline.filter(({ cell }) => cell !== undefined && cell.share !== 'none');
  if (given.length === 0) {
    return <Box sx={{ typography: 'body2', color: 'text.secondary' }}>None</Box>;
  }
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        mt: 0.5,
        typography: 'body2',
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        columnGap: 2,
        '& dd': { m: 0 },
        '& dt': { color: 'text.secondary' },
      }}
    >
      {given.map(({ column, cell }) => (
        <Box key={column.title} sx={{ display: 'contents' }}>
          <dt>{column.title}</dt>
          <dd>
            <OutlineMark cell={cell} isExpired={isExpired} />
          </dd>
        </Box>
      ))}
    </Box>
  );
}
