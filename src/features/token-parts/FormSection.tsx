import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

type FormSectionProps = {
  readonly title: string;
  /** The anchor by which an address leads to the section. */
  readonly anchor?: string;
  /** The subject of the section, in a sentence. */
  readonly hint?: ReactNode;
  /** Shown at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a form under its own heading. */
export function FormSection({ title, anchor, hint, actions, children }: FormSectionProps) {
  const ownId = useId();
  const id = anchor ?? ownId;
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{ py: 3, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1, mb: 1.5 }}>
        <Box sx={{ flex: '1 1 15rem', minWidth: 0 }}>
          <Typography variant="h2" id={id} {...(anchor !== undefined && { tabIndex: -1 })}>
            {title}
          </Typography>
          {hint !== undefined && (
            <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
              {hint}
            </Typography>
          )}
        </Box>
        {actions}
      </Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>{children}</Box>
    </Box>
  );
}
