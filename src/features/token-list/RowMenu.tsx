import { useCallback, useMemo, useState, type ComponentProps, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import type { AccessToken } from '#domain/token/token.ts';
import { focusHeading } from '#ui/focus-heading.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { listPlace } from '#features/token-parts/list-place.ts';
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

/**
 * Moves the focus away from the row of a deleted token. It goes to the next row, to the previous one, or to the page's heading. The row
 * itself may already have left the page.
 */
function focusBeside(button: HTMLElement | undefined): void {
  const row = button?.closest('tr, li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const link = beside?.querySelector<HTMLElement>('a[href]');
  // Waits until the dialog has returned the focus to a button that is about to disappear.
  requestAnimationFrame(() => {
    if (link) link.focus();
    else focusHeading();
  });
}
