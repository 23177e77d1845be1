import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { OverviewCell, OverviewGroup, OverviewRow } from '#domain/policy/access/access-overview.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { useElementWidth } from '#ui/use-element-width.ts';
import { AccessGrid } from './AccessGrid.tsx';
import { AccessList } from './AccessList.tsx';
import { CellDetails } from './CellDetails.tsx';

type MatrixPaneProps = {
  readonly access: ReviewedAccess;
  readonly groups: readonly OverviewGroup[];
  readonly onAsk: (action: string, resource: string) => void;
};

const roomForColumns = 600;
const roomForDetails = 1000;

/** The matrix and the details of its cells, in the form that fits the width. */
export function MatrixPane({ access, groups, onAsk }: MatrixPaneProps) {
  const [pane, width] = useElementWidth<HTMLDivElement>();
  const [shown, setShown] = useState<'all' | 'given'>('given');
  const [open, setOpen] = useState<{ row: OverviewRow; cell: OverviewCell }>();
  const visible = shown === 'all' ? groups : withAccess(groups);
  // The matrix may be computed again while a cell is open; the open cell is then out of date.
  const isThere =
    open !== undefined && visible.some(({ rows }) => rows.some(({ cells }) => cells.includes(open.cell)));

  function close() {
    setOpen(undefined);
    pane.current
      ?.querySelector<HTMLElement>('td[aria-selected="true"], button[aria-expanded="true"]')
      ?.focus();
  }

  const details = isThere && (
    <CellDetails
      key={`${open.row.kind.id} ${open.cell.level}`}
      access={access}
      kind={open.row.kind}
      cell={open.cell}
      onAsk={onAsk}
      onClose={close}
    />
  );
  const parts = {
    groups: visible,
    open: open?.cell,
    onOpen: (row: OverviewRow, cell: OverviewCell) => setOpen({ row, cell }),
  };
  return (
    <Box ref={pane}>
      <Box sx={{ mb: 1 }}>
        <ChoiceSegments
          label="Resource types shown"
          choices={[
            { value: 'given', label: 'Only with access' },
            { value: 'all', label: 'All types' },
          ]}
          value={shown}
          onChange={setShown}
        />
      </Box>
      {visible.length === 0 && (
        <Typography variant="body2" sx={{ py: 2, color: 'text.secondary' }}>
          No access to any resource type.
        </Typography>
      )}
      {visible.length > 0 && width !== undefined && width < roomForColumns && (
        <AccessList {...parts} details={details} />
      )}
      {visible.length > 0 && width !== undefined && width >= roomForColumns && (
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns:
              isThere && width >= roomForDetails ? 'minmax(0, 1fr) 380px' : 'minmax(0, 1fr)',
            gap: 2,
            alignItems: 'start',
          }}
        >
          <AccessGrid {...parts} />
          {isThere && (
            <Box
              sx={{
                position: 'sticky',
                top: 16,
                bottom: 16,
                zIndex: 1,
                maxHeight: 'calc(100dvh - 32px)',
                overflowY: 'auto',
                bgcolor: 'background.default',
              }}
            >
              {details}
            </Box>
          )}
        </Box>
      )}
    </Box>
  );
}

function withAccess(groups: readonly OverviewGroup[]): readonly OverviewGroup[] {
  return groups
    .map(({ title, rows }) => ({
      title,
      rows: rows.filter(
        ({ cells, isTooComplex }) =>
          isTooComplex || cells.some((cell) => cell !== undefined && cell.share !== 'none'),
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
}
