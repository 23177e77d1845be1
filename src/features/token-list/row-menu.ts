// The one menu that all rows share: a separate menu for each row would slow down scrolling.
import { createContext, use } from 'react';
import type { AccessToken } from '#domain/token/token.ts';
import type { LazyPart } from '#ui/lazy-part.tsx';

export type RowMenuOpener = {
  /** Opens the menu of a token below a button. */
  readonly open: (token: AccessToken, button: HTMLElement) => void;
  /** Props to spread onto the button. */
  readonly preloadProps: LazyPart<object>['preloadProps'] | undefined;
};

export const RowMenuContext = createContext<RowMenuOpener>({
  open: () => undefined,
  preloadProps: undefined,
});

export function useRowMenu(): RowMenuOpener {
  return use(RowMenuContext);
}
