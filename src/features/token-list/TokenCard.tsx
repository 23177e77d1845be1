import Box from '@mui/material/Box';
import type { AccessToken } from '#domain/token/token.ts';
import { SelectRow } from '#features/token-parts/selection/SelectRow.tsx';
import type { ShownColumn } from '#features/token-parts/table/list-columns.ts';
import { NameCell } from './NameCell.tsx';
import { RowMenuButton } from './RowMenuButton.tsx';
import { TokenCell } from './TokenCell.tsx';

type TokenCardProps = {
  readonly token: AccessToken;
  readonly columns: readonly ShownColumn[];
  readonly isOwn: boolean;
};

/** A token on a narrow screen: the name as the head, every shown column below it with its label. */
export function TokenCard({ token, columns, isOwn }: TokenCardProps) {
  return (
    <Box
      sx={(theme) => ({
        border: `1px solid ${isOwn ? theme.vars.palette.accent.border : theme.vars.palette.divider}`,
        borderRadius: `${theme.shape.borderRadius}px`,
        padding: '10px 12px',
      })}
    >
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
        <Box sx={{ flex: 'none', ml: -0.5 }}>
          <SelectRow token={token} />
        </Box>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <NameCell token={token} layout="block" />
        </Box>
        <RowMenuButton token={token} />
      </Box>
      <Box
        component="dl"
        sx={(theme) => ({
          ...theme.typography.body2,
          display: 'grid',
          gridTemplateColumns: 'minmax(88px, auto) minmax(0, 1fr)',
          columnGap: 1.5,
          rowGap: 0.5,
          margin: '8px 0 0',
          '& dt': { color: theme.vars.palette.text.secondary },
          '& dd': { margin: 0, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
        })}
      >
        {columns
          .filter(({ id }) => id !== 'name')
          .map(({ id, label }) => (
            <Box key={id} sx={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>
                <TokenCell token={token} column={id} />
              </dd>
            </Box>
          ))}
      </Box>
    </Box>
  );
}
