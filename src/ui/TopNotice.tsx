import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

type TopNoticeProps = {
  readonly label: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** Something true of the whole page that it cannot mend by itself, above everything, dialogs included; the page stays usable below. */
export function TopNotice({ label, children, actions }: TopNoticeProps) {
  return (
    <Box
      component="section"
      aria-label={label}
      sx={{
        position: 'fixed',
        zIndex: 'snackbar',
        insetBlockStart: 8,
        insetInline: 8,
        display: 'flex',
        justifyContent: 'center',
        pointerEvents: 'none',
      }}
    >
      <Alert severity="warning" sx={{ maxWidth: 720, pointerEvents: 'auto' }}>
        {children}
        {actions !== undefined && (
          <Box sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>
        )}
      </Alert>
    </Box>
  );
}
