import Button, { type ButtonProps } from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Tooltip from '@mui/material/Tooltip';
import { Link } from 'react-router-dom';
import { heldProps, type Held } from './held-props.ts';

type BusyButtonProps = Omit<ButtonProps, 'disabled' | 'loading' | 'loadingPosition' | 'aria-disabled'> & {
  /** True while the button's own action runs: it shows a spinner. */
  readonly busy?: boolean;
  readonly unavailable?: Held['unavailable'];
  /** What to know before a press. The button works all the same. */
  readonly doubt?: string | undefined;
  /** The page of a button that is a link. */
  readonly to?: string;
  /** For that page. */
  readonly state?: unknown;
  readonly preventScrollReset?: boolean;
};

/** A button that keeps the focus while it works or cannot be used. It ignores presses then. */
export function BusyButton({
  busy = false,
  unavailable = false,
  doubt,
  to,
  state,
  preventScrollReset,
  startIcon,
  onClick,
  ...button
}: BusyButtonProps) {
  const note = typeof unavailable === 'string' ? unavailable : doubt;
  const control = (
    <Button
      {...button}
      {...(to !== undefined && { component: Link, to, state, preventScrollReset })}
      {...heldProps<HTMLButtonElement>({ busy, unavailable, onClick })}
      startIcon={busy ? <CircularProgress aria-hidden color="inherit" size={16} /> : startIcon}
    />
  );
  // A description, shown by pointer, keyboard focus and a long touch alike; a `title` shows by pointer alone.
  return note === undefined ? (
    control
  ) : (
    <Tooltip title={note} describeChild>
      {control}
    </Tooltip>
  );
}
