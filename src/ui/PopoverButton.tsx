import type { PopoverProps } from '@mui/material/Popover';
import { useState } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { lazyPart, type LazyPart } from './lazy-part.tsx';

const popover = lazyPart<PopoverProps>(async () => (await import('@mui/material/Popover')).default);

export type PopoverOpener = LazyPart<PopoverProps>['preloadProps'] & {
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly 'aria-haspopup': 'dialog';
  readonly 'aria-expanded': boolean;
};

type PopoverButtonProps = {
  /** The name of the popover. */
  readonly label: string;
  /** The button; spread the properties onto it. */
  readonly renderButton: (opener: PopoverOpener) => ReactNode;
  readonly width?: number;
  readonly children: (close: () => void) => ReactNode;
};

/** A button that opens a small dialog below itself. Escape and a press outside close it, and the focus returns. */
export function PopoverButton({ label, renderButton, width = 360, children }: PopoverButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  // Hundreds of these may be on one page, so nothing is set up before the first opening.
  const [wasOpened, setWasOpened] = useState(false);
  const open = anchor !== null;
  const close = () => setAnchor(null);
  return (
    <>
      {renderButton({
        ...popover.preloadProps,
        onClick: ({ currentTarget }) => {
          setAnchor(currentTarget);
          setWasOpened(true);
        },
        'aria-haspopup': 'dialog',
        'aria-expanded': open,
      })}
      {wasOpened && (
        <popover.Part
          open={open}
          anchorEl={anchor}
          onClose={close}
          disableScrollLock
          // The content measures its position immediately, so the paper must not still be growing.
          transitionDuration={0}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
          slotProps={{
            paper: {
              role: 'dialog',
              'aria-label': label,
              sx: { width, maxWidth: 'calc(100vw - 32px)', overflow: 'hidden auto' },
            },
          }}
        >
          {open ? children(close) : null}
        </popover.Part>
      )}
    </>
  );
}
