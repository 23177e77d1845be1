// The one menu that all rows share: a menu of its own for each would be felt when scrolling.
import { createContext, use } from 'react';
import type { AccessToken } from '#domain/token.ts';

/** Opens the menu of a token below a button. */
export type OpenRowMenu = (token: AccessToken, button: HTMLElement) => void;

export const RowMenuContext = createContext<OpenRowMenu>(() => undefined);

export function useRowMenu(): OpenRowMenu {
  return use(RowMenuContext);
}
