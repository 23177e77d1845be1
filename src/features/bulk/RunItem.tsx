import Box from '@mui/material/Box';
import { memo } from 'react';
import { paths } from '#domain/address/paths.ts';
import { isGraceOver } from '#domain/bulk/count.ts';
import { changeText, rowStateText } from '#domain/bulk/report.ts';
import type { BulkRun, RunRow } from '#domain/bulk/run.ts';
import { memberTitle, tokenTitle } from '#domain/token/token.ts';
import type { RunKey } from '#queries/bulk/bulk-run.ts';
import { Mono } from '#ui/Mono.tsx';
import { NewTabLink } from '#ui/NewTabLink.tsx';
import { localZone } from '#ui/local-zone.ts';
import { StatusTag } from '#ui/StatusTag.tsx';
import { planTimeText } from '#ui/time-text.ts';
import { keyWord } from '#features/token-parts/end-time/grace-words.ts';
import { KeyTools } from './KeyTools.tsx';
import { useRoleName } from '#features/token-parts/export/use-role-name.ts';
import { ownerLink } from '#features/token-parts/list-link.ts';
import { stateTone } from './run-words.ts';

type RunItemProps = { readonly row: RunRow; readonly run: BulkRun; readonly runKey: RunKey | undefined };

/** One row of the run. Unchanged rows are not rendered again during the run. */
export const RunItem = memo(
  function RunItem({ row: { token, state }, run, runKey }: RunItemProps) {
    const isReset = run.job.action === 'reset' && runKey !== undefined;
    const change = changeText({ token, state }, run, useRoleName());
    const until =
      state.kind === 'done' && state.until !== undefined
        ? planTimeText(state.until, localZone, state.at)
        : undefined;
    return (
      <Box
        component="li"
        aria-current={state.kind === 'sending' ? 'step' : undefined}
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) auto' },
          columnGap: 2,
          rowGap: 0.75,
          alignItems: 'center',
          p: '8px 12px',
          minHeight: 40,
          ...(state.kind === 'sending' ? { bgcolor: 'accent.soft' } : {}),
        }}
      >
        <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ fontWeight: 500 }}>
            {tokenTitle(token)}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {token.lastFour !== '' && ' · '}
            {token.lastFour !== '' && (
              <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
                {isReset ? 'old ' : ''}
                {keyWord(token.lastFour)}
              </Box>
            )}
            {token.member !== undefined && (
              <>
                {' · '}
                <NewTabLink to={ownerLink(token)}>{memberTitle(token.member)}</NewTabLink>
              </>
            )}
          </Box>
        </Box>
        <Box>
          <StatusTag tone={stateTone(state)}>{rowStateText(state, run)}</StatusTag>
        </Box>
        {'reason' in state && (
          <Box sx={{ gridColumn: '1 / -1', color: 'text.secondary', textWrap: 'pretty' }}>
            {state.reason} {state.kind === 'unknown' && <UnknownHelp run={run} tokenId={token.id} />}
          </Box>
        )}
        {change !== undefined && (
          <Box sx={{ gridColumn: '1 / -1', color: 'text.secondary' }}>
            <Mono>{change}</Mono>
          </Box>
        )}
        {until !== undefined && runKey === undefined && (
          <Box sx={{ gridColumn: '1 / -1', color: 'text.secondary' }}>Works until {until}</Box>
        )}
        {runKey !== undefined && (
          <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
            <KeyTools
              id={token.id}
              runKey={runKey}
              note={until === undefined ? '' : oldKeyText(until, isGraceOver(state))}
            />
          </Box>
        )}
      </Box>
    );
  },
  (before, after) =>
    before.row.state === after.row.state &&
    before.runKey === after.runKey &&
    before.run.status.kind === after.run.status.kind,
);

function oldKeyText(until: string, isOver: boolean): string {
  return isOver
    ? `The old key may already have stopped working: its end, ${until}, had passed when LaunchDarkly responded`
    : `Old key works until ${until}`;
}

/** Nothing is sent again automatically. The links open in a new tab, because this page holds the keys of the run. */
function UnknownHelp({ run, tokenId }: { readonly run: BulkRun; readonly tokenId: string }) {
  if (run.job.action === 'reset') {
    return (
      <>
        The key may have changed, and no one has seen the new one.{' '}
        <NewTabLink to={paths.resetToken(tokenId)}>Reset it again, with a grace period</NewTabLink>
      </>
    );
  }
  if (run.job.action === 'replace') {
    return (
      <>
        A clone may exist, but no one has seen its key.{' '}
        <NewTabLink to={paths.tokens()}>Find it in the list</NewTabLink>
      </>
    );
  }
  return (
    <>
      The change may have been made. <NewTabLink to={paths.token(tokenId)}>View token</NewTabLink>
    </>
  );
}
