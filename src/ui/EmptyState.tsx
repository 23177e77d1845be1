import Box from '@mui/material/Box';
import type SvgIcon from '@mui/material/SvgIcon';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  readonly icon: typeof SvgIcon;
  readonly title: string;
  readonly text: ReactNode;
  /** The next step. Nearly every empty state has one, since it would otherwise be a dead end. */
  readonly actions?: ReactNode;
  /** 1 where it is the whole page, else 2. */
  readonly level?: 1 | 2;
};

/** Nothing to show, and why: for empty lists, no matches and missing permission, each with its own words. */
export function EmptyState({ icon: Icon, title, text, actions, level = 2 }: EmptyStateProps) {
  return (
    <Box sx={{ px: 2, py: { xs: 6, md: 10 }, mx: 'auto', maxWidth: 440, textAlign: 'center' }}>
      <Box
        aria-hidden
        sx={{
          display: 'inline-flex',
          p: 1,
          mb: 1.5,
          border: 1,
          borderColor: 'divider',
          borderRadius: '8px',
          color: 'text.secondary',
        }}
      >
        <Icon sx={{ fontSize: 20 }} />
      </Box>
      <Typography variant="h3" component={`h${level}`} {...(level === 1 ? { tabIndex: -1 } : {})}>
        {title}
      </Typography>
      <Typography component="div" sx={{ mt: 0.5, color: 'text.secondary', textWrap: 'pretty' }}>
        {text}
      </Typography>
      {actions !== undefined && (
        <Box sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 1 }}>
          {actions}
        </Box>
      )}
    </Box>
  );
}
