import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Notice } from './Notice.tsx';

type TopNoticeProps = {
  readonly label: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** A notice about the whole page that the page cannot resolve by itself. It stays visible, over dialogs too, and covers no content. */
export function TopNotice({ label, children, actions }: TopNoticeProps) {
  return (
    <Box
      component="section"
      aria-label={label}
      sx={{
        position: 'sticky',
        zIndex: 'snackbar',
        insetBlockStart: 0,
        p: 1,
        display: 'flex',
        justifyContent: 'center',
        bgcolor: 'background.default',
      }}
    >
      <Notice severity="warning" role="alert" sx={{ maxWidth: 720 }}>
        {children}
        {actions !== undefined && (
          <Box
            sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', gap: 1, '& button': { whiteSpace: 'normal' } }}
          >
            {actions}
          </Box>
        )}
      </Notice>
    </Box>
  );
}
