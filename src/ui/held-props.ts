import type { MouseEvent, MouseEventHandler } from 'react';
import { announce } from './announcements.ts';

export type Held<Control extends HTMLElement = HTMLButtonElement> = {
  readonly busy?: boolean;
  /** Why it cannot be used, announced at a press; or only that it cannot. */
  readonly unavailable?: boolean | string | undefined;
  readonly onClick?: MouseEventHandler<Control> | undefined;
};

/**
 * The attributes of a button that works or cannot be used. The browser takes the focus from a `disabled` button for good, so the button
 * says `aria-disabled` and ignores presses, also the press by which Enter in a field would submit the form.
 */
export function heldProps<Control extends HTMLElement>({
  busy = false,
  unavailable = false,
  onClick,
}: Held<Control>) {
  if (!busy && (unavailable === false || unavailable === undefined)) return { onClick };
  return {
    'aria-disabled': true,
    ...(busy ? { 'aria-busy': true } : {}),
    onClick: (event: MouseEvent<Control>) => {
      event.preventDefault();
      event.stopPropagation();
      if (!busy && typeof unavailable === 'string') announce(unavailable);
    },
  };
}
