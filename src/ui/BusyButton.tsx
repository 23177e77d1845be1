import Button, { type ButtonProps } from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { heldProps, type Held } from './held-props.ts';

type BusyButtonProps = Omit<ButtonProps, 'disabled' | 'loading' | 'loadingPosition' | 'aria-disabled'> & {
  /** True while the button's own action runs: it shows a spinner. */
  readonly busy?: boolean;
  readonly unavailable?: Held['unavailable'];
};

/** A button that keeps the focus while it works or cannot be used. It ignores presses then. */
export function BusyButton({
  busy = false,
  unavailable = false,
  startIcon,
  onClick,
  ...button
}: BusyButtonProps) {
  return (
    <Button
      {...button}
      {...heldProps({ busy, unavailable, onClick })}
      startIcon={busy ? <CircularProgress aria-hidden color="inherit" size={16} /> : startIcon}
    />
  );
}
