import { useCallback, useMemo, useState, type ComponentProps, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import type { AccessToken } from '#domain/token/token.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { listPlace } from '#features/token-parts/list-place.ts';
import { focusBeside } from './focus-beside.ts';
import { RowMenuContext, type RowMenuOpener } from './row-menu.ts';
import type { RowMenuItems } from './RowMenuItems.tsx';

const rowMenu = lazyPart<ComponentProps<typeof RowMenuItems>>(
  async () => (await import('./RowMenuItems.tsx')).RowMenuItems,
);

/** Provides the shared menu to the rows inside it. */
export function RowMenu({ children }: { readonly children: ReactNode }) {
  const [token, setToken] = useState<AccessToken>();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [button, setButton] = useState<HTMLElement>();
  const state = listPlace(useLocation());
  const open = useCallback((next: AccessToken, at: HTMLElement) => {
    setToken(next);
    setAnchor(at);
    setButton(at);
  }, []);
  const opener = useMemo<RowMenuOpener>(() => ({ open, preloadProps: rowMenu.preloadProps }), [open]);
  const close = () => setAnchor(null);
  return (
    <RowMenuContext value={opener}>
      {children}
      {token !== undefined && (
        <rowMenu.Part
          key={token.id}
          token={token}
          anchor={anchor}
          state={state}
          onClose={close}
          onGone={() => focusBeside(button)}
        />
      )}
    </RowMenuContext>
  );
}
