import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import type { Statement } from '#domain/policy/language/statement.ts';
import { describeStatement } from '#domain/policy/words/describe-statement.ts';
import { ActionGroups } from './ActionGroups.tsx';
import { EffectTag } from './EffectTag.tsx';
import { ResourceText } from './ResourceText.tsx';

type StatementCardProps = {
  readonly statement: Statement;
  /** Counted from 1. */
  readonly number: number;
  /** The card's anchor, as in `#statement-3`. */
  readonly anchor: string;
};

/** One statement: its effect in a sentence, then its exact resources and actions. */
export function StatementCard({ statement, number, anchor }: StatementCardProps) {
  const { effect, resources, actions } = statement;
  const { hash, state } = useLocation();
  // An allow with exceptions grows by itself: LaunchDarkly adds kinds and actions every month.
  const later = effect === 'allow' ? ', including future ones' : '';
  const isTarget = hash === `#${anchor}`;
  return (
    <Box
      component="article"
      id={anchor}
      aria-labelledby={`${anchor}-title`}
      sx={({ vars: { palette } }) => ({
        border: `1px solid ${isTarget ? palette.accent.main : palette.divider}`,
        borderRadius: '6px',
        overflow: 'hidden',
      })}
    >
      <Box
        sx={{
          px: 1.5,
          py: 1,
          display: 'grid',
          gridTemplateAreas: { xs: '"tag link" "text text"', sm: '"tag text link"' },
          gridTemplateColumns: { xs: '1fr auto', sm: 'auto 1fr auto' },
          justifyItems: 'start',
          columnGap: 1,
          rowGap: 0.5,
          bgcolor: 'background.subtle',
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box sx={{ gridArea: 'tag' }}>
          <EffectTag effect={effect} />
        </Box>
        <Typography
          variant="body2"
          component="h4"
          id={`${anchor}-title`}
          sx={{ gridArea: 'text', minWidth: 0, fontWeight: 500 }}
        >
          {describeStatement(statement)}
        </Typography>
        <Link
          component={RouterLink}
          to={`#${anchor}`}
          replace
          state={state}
          variant="caption"
          aria-label={`Link to statement ${number}`}
          className="tabular"
          sx={{ gridArea: 'link', color: 'text.secondary', minWidth: 24, minHeight: 24, textAlign: 'right' }}
        >
          #{number}
        </Link>
      </Box>
      <Box component="dl" sx={{ m: 0, px: 1.5, py: 1.5, display: 'grid', gap: 1.5 }}>
        <Part title="Resources" mode={resources.mode} exception={`Every resource except these${later}:`}>
          <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 0.5, listStyle: 'none' }}>
            {[...new Set(resources.patterns)].map((pattern) => (
              <li key={pattern}>
                <ResourceText text={pattern} />
              </li>
            ))}
          </Box>
        </Part>
        <Part title="Actions" mode={actions.mode} exception={`Every action except these${later}:`}>
          <ActionGroups actions={actions} resources={resources} />
        </Part>
      </Box>
    </Box>
  );
}

type PartProps = {
  readonly title: string;
  readonly mode: 'only' | 'except';
  readonly exception: string;
  readonly children: ReactNode;
};

function Part({ title, mode, exception, children }: PartProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: '5.5rem minmax(0, 1fr)' },
        gap: { xs: 0.5, md: 1 },
      }}
    >
      <Typography variant="caption" component="dt" sx={{ color: 'text.secondary', lineHeight: 2 }}>
        {title}
      </Typography>
      <Box component="dd" sx={{ m: 0, minWidth: 0 }}>
        {mode === 'except' && (
          <Typography variant="body2" sx={{ mb: 0.5, lineHeight: 24 / 13, fontWeight: 500 }}>
            {exception}
          </Typography>
        )}
        {children}
      </Box>
    </Box>
  );
}
