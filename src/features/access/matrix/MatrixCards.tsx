import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { outlineCell } from '#domain/account-access/access-outline.ts';
import type { OutlineColumn } from '#domain/account-access/access-outline.ts';
import { paths } from '#domain/address/paths.ts';
import type { AccessLevel } from '#domain/policy/access/access-level.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { VirtualCards } from '#features/token-parts/table/VirtualCards.tsx';
import type { MatrixLine } from './matrix-line.ts';
import { OutlineMark } from './OutlineMark.tsx';

type MatrixCardsProps = {
  readonly lines: readonly MatrixLine[];
  readonly columns: readonly OutlineColumn[];
  readonly level: AccessLevel | undefined;
};

/** The matrix on narrow screens: each token with the groups in which it may do anything. */
export function MatrixCards({ lines, columns, level }: MatrixCardsProps) {
  return (
    <VirtualCards
      label="Tokens by resource type"
      items={lines}
      keyOf={({ token }) => token.id}
      estimate={160}
    >
      {({ token, outline, isExpired }) => (
        <Box sx={{ border: 1, borderColor: 'divider', borderRadius: '6px', p: '10px 12px' }}>
          <Link
            component={RouterLink}
            to={paths.tokenAccess(token.id)}
            sx={{ color: 'text.primary', fontWeight: 500, overflowWrap: 'anywhere' }}
          >
            {tokenTitle(token)}
          </Link>
          {outline === undefined ? (
            <Box sx={{ typography: 'body2', color: 'text.secondary' }}>Calculating…</Box>
          ) : (
            <Given
              isExpired={isExpired}
              outline={columns.map((column) => ({ column, cell: outlineCell(outline, column, level) }))}
            />
          )}
        </Box>
      )}
    </VirtualCards>
  );
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
