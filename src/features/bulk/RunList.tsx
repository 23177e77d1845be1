import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { isHandedOver } from '#domain/bulk/hand-over.ts';
import type { RunRow } from '#domain/bulk/run.ts';
import type { BulkState } from '#queries/bulk/bulk-run.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { RunItem } from './RunItem.tsx';

type Filter = 'all' | 'to-hand-over' | 'trouble';

/** Every row of the run with its state, and the new key where there is one. */
export function RunList({ state }: { readonly state: BulkState }) {
  const [filter, setFilter] = useState<Filter>('all');
  const { run, keys } = state;
  const choices = [
    { value: 'all' as const, label: `All ${run.rows.length}`, rows: run.rows },
    ...(keys.size === 0
      ? []
      : [
          {
            value: 'to-hand-over' as const,
            label: 'Not handed over',
            rows: run.rows.filter(isToHandOver),
          },
        ]),
    { value: 'trouble' as const, label: 'Failed or unknown', rows: run.rows.filter(isTrouble) },
  ];
  const shown = choices.find(({ value }) => value === filter)?.rows ?? run.rows;

  function isToHandOver({ token }: RunRow): boolean {
    const key = keys.get(token.id);
    return key !== undefined && !isHandedOver(key.handling);
  }

  return (
    <Box component="section" aria-label="Tokens of this run">
      {run.status.kind === 'ended' && (
        <Box sx={{ mb: 1 }}>
          <ChoiceSegments
            label="Show"
            value={filter}
            onChange={setFilter}
            choices={choices.map(({ value, label, rows }) => ({
              value,
              label: value === 'all' ? label : `${label} ${rows.length}`,
            }))}
          />
        </Box>
      )}
      <Rows aria-label="Tokens">
        {shown.map((row) => (
          <RunItem key={row.token.id} row={row} run={run} runKey={keys.get(row.token.id)} />
        ))}
        {shown.length === 0 && <li className="none">None.</li>}
      </Rows>
    </Box>
  );
}

function isTrouble({ state }: RunRow): boolean {
  return state.kind === 'failed' || state.kind === 'unknown';
}

const Rows = styled('ul')(({ theme: { vars, typography } }) => ({
  ...typography.body2,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  border: `1px solid ${vars.palette.divider}`,
  borderRadius: 6,
  '& > li + li': { borderTop: `1px solid ${vars.palette.divider}` },
  '& > .none': { padding: '10px 12px', color: vars.palette.text.secondary },
}));
