import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { AllowIcon, PartlyIcon, UnknownIcon } from '#ui/icons.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

type StepItemProps = {
  readonly state: 'open' | 'done' | 'unknown';
  readonly title: string;
  readonly text: ReactNode;
  /** What does it. */
  readonly children?: ReactNode;
};

const looks = {
  open: { Icon: PartlyIcon, color: 'attention.main', word: 'To do' },
  done: { Icon: AllowIcon, color: 'allow.main', word: 'Done' },
  unknown: { Icon: UnknownIcon, color: 'text.secondary', word: 'Unknown' },
} as const;

/** A step of the checklist: whether it is done, what it is, and a way to do it. */
export function StepItem({ state, title, text, children }: StepItemProps) {
  const { Icon, color, word } = looks[state];
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '20px minmax(0, 1fr)',
        columnGap: 1,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 16, m: '2px', color }} />
      <div>
        <Typography variant="body2" className="tabular" sx={{ fontWeight: 500, textWrap: 'pretty' }}>
          <VisuallyHidden>{word}: </VisuallyHidden>
          {title}
        </Typography>
        {state !== 'done' && (
          <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
            {text}
          </Typography>
        )}
        {children !== undefined && children !== false && (
          <Box data-screen-only sx={{ mt: 0.75 }}>
            {children}
          </Box>
        )}
      </div>
    </Box>
  );
}
