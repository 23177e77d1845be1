import Box from '@mui/material/Box';
import Popper from '@mui/material/Popper';
import { useEffect } from 'react';
import { tooltipLook } from './theme-surfaces.ts';

type HintBubbleProps = {
  readonly anchor: HTMLElement;
  readonly text: string;
  readonly onDismiss: () => void;
};

/** A control's description, for eyes. Escape hides it (WCAG 1.4.13). */
export function HintBubble({ anchor, text, onDismiss }: HintBubbleProps) {
  useEffect(() => {
    const dismiss = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onDismiss();
    };
    document.addEventListener('keydown', dismiss);
    return () => document.removeEventListener('keydown', dismiss);
  }, [onDismiss]);
  return (
    <Popper open anchorEl={anchor} role="tooltip" sx={{ zIndex: 'tooltip', pointerEvents: 'none' }}>
      <Box
        sx={{
          typography: 'caption',
          maxWidth: 300,
          mt: 0.75,
          borderRadius: '4px',
          ...tooltipLook,
          overflowWrap: 'anywhere',
        }}
      >
        {text}
      </Box>
    </Popper>
  );
}
