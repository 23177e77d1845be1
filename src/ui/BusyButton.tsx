import Button, { type ButtonProps } from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { Link } from 'react-router-dom';
import { heldProps, type Held } from './held-props.ts';
import { useHint } from './use-hint.tsx';

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
  children,
  ...button
}: BusyButtonProps) {
  const hint = useHint(typeof unavailable === 'string' ? unavailable : doubt);
  return (
    <Button
      {...hint.props}
      {...button}
      {...(to !== undefined && { component: Link, to, state, preventScrollReset })}
      {...heldProps<HTMLButtonElement>({ busy, unavailable, onClick })}
      startIcon={busy ? <CircularProgress aria-hidden color="inherit" size={16} /> : startIcon}
    >
      {children}
      {hint.content}
    </Button>
  );
}
