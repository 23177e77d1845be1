import Button, { type ButtonProps } from '@mui/material/Button';
import { focusHeading } from './focus-heading.ts';

/** "Try again" of a message that vanishes when it works. The page's heading then takes the focus, which would fall to the page. */
export function RetryButton(props: Omit<ButtonProps, 'ref' | 'children'>) {
  return (
    <Button ref={handFocusOn} {...props}>
      Try again
    </Button>
  );
}

function handFocusOn(button: HTMLElement | null) {
  if (button === null) return undefined;
  return () => {
    if (document.activeElement !== button) return;
    // By then the button has left the page.
    queueMicrotask(() => {
      if (document.activeElement === document.body) focusHeading({ preventScroll: true });
    });
  };
}
