import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

type PageHeaderProps = {
  readonly title: ReactNode;
  /** A status line, such as "412 tokens · updated 14:02". Its space is reserved while it is empty. */
  readonly summary?: ReactNode;
  readonly actions?: ReactNode;
  /** A link to the parent page, above the title. */
  readonly above?: ReactNode;
};

/** The head of a page. Its heading takes the focus after navigation (see app/use-route-focus.ts). */
export function PageHeader({ title, summary, actions, above }: PageHeaderProps) {
  return (
    <Box component="header" sx={{ pb: { xs: 1, sm: 2 } }}>
      {above !== undefined && <Box sx={{ mb: 0.5 }}>{above}</Box>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: 2, rowGap: 1 }}>
        <Box sx={{ flex: '1 1 min(240px, 45%)', minWidth: 0 }}>
          <Typography variant="h1" tabIndex={-1}>
            {title}
          </Typography>
          {summary !== undefined && (
            <Typography
              variant="body2"
              component="div"
              className="tabular"
              sx={{ color: 'text.secondary', minHeight: 20 }}
            >
              {summary}
            </Typography>
          )}
        </Box>
        {actions !== undefined && (
          <Box data-screen-only sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {actions}
          </Box>
        )}
      </Box>
    </Box>
  );
}
