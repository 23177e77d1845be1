// The one menu that all rows share: a menu of its own for each would be felt when scrolling.
import { createContext, use } from 'react';
import type { AccessToken } from '#domain/token/token.ts';
import type { LazyPart } from '#ui/lazy-part.tsx';

export type RowMenuOpener = {
  /** Opens the menu of a token below a button. */
  readonly open: (token: AccessToken, button: HTMLElement) => void;
  /** To be spread onto the button. */
  readonly preloadProps: LazyPart<object>['preloadProps'] | undefined;
};

export const RowMenuContext = createContext<RowMenuOpener>({
  open: () => undefined,
  preloadProps: undefined,
});

export function useRowMenu(): RowMenuOpener {
  return use(RowMenuContext);
}
