import Box from '@mui/material/Box';
import { Link } from 'react-router-dom';
import { bulkWords } from '#domain/bulk/action.ts';
import { paths } from '#domain/address/paths.ts';
import { keysToHandOver, type BulkState } from '#queries/bulk/bulk-run.ts';
import { KeyIcon, ResetIcon } from '#ui/icons.ts';
import { runShort } from './run-words.ts';

type RunLinkProps = {
  readonly state: BulkState;
  /** `line` in the navigation, `chip` in a bar. */
  readonly look: 'line' | 'chip';
};

/** How far a run is, with a link to it. */
export function RunLink({ state, look }: RunLinkProps) {
  const { run } = state;
  const left = keysToHandOver(state).length;
  const isOver = run.status.kind === 'ended';
  const { going, verb } = bulkWords(run.job.action);
  const Icon = isOver && left > 0 ? KeyIcon : ResetIcon;
  return (
    <Box
      component={Link}
      to={paths.bulk()}
      aria-label={`${isOver ? verb : going}: ${runShort(run, left)}`}
      sx={(theme) => {
        const { palette } = theme.vars;
        const tone = isOver && left > 0 ? palette.attention : palette.accent;
        return {
          ...theme.typography.body2,
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          px: 1,
          py: 0.75,
          minHeight: 32,
          minWidth: 0,
          border: `1px solid ${tone.border}`,
          borderRadius: '6px',
          color: tone.main,
          backgroundColor: tone.soft,
          textDecoration: 'none',
          '&:hover': { borderColor: tone.main },
        };
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 16 }} />
      <Box component="span" sx={{ minWidth: 0, lineHeight: 1.3 }}>
        {look === 'line' && (
          <Box component="span" sx={{ display: 'block', fontWeight: 500 }}>
            {isOver ? verb : going}
          </Box>
        )}
        <Box component="span" className="tabular" sx={{ display: 'block', typography: 'caption' }}>
          {look === 'chip' && isOver && left > 0
            ? left === 1
              ? '1 key'
              : `${left} keys`
            : runShort(run, left)}
        </Box>
      </Box>
    </Box>
  );
}
