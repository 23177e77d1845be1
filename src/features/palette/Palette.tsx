import Dialog from '@mui/material/Dialog';
import { useEffect, useState, type ComponentProps } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { TokenDialog, TokenDialogKind } from '#features/retire/TokenDialog.tsx';
import { useSignOutByHand } from '#features/connection/use-sign-out-by-hand.tsx';
import { readListPlace } from '#features/token-parts/list-place.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { PaletteSearch } from './PaletteSearch.tsx';
import type { PalettePage } from './use-entries.tsx';

const tokenDialog = lazyPart<ComponentProps<typeof TokenDialog>>(
  async () => (await import('#features/retire/TokenDialog.tsx')).TokenDialog,
);

/** The palette is closed before anything that it offers begins. */
const doNothing = () => undefined;

type PaletteProps = {
  readonly open: boolean;
  /** Typed before the palette was there. */
  readonly readEarly: () => string;
  readonly onClose: () => void;
  /** Returns the focus. */
  readonly onClosed: () => void;
  /** The pages of the navigation. */
  readonly pages: readonly PalettePage[];
  readonly onShortcuts: () => void;
};

/** Finds tokens, owners, roles, pages and actions by typing, over any page. */
export function Palette({ open, readEarly, onClose, onClosed, pages, onShortcuts }: PaletteProps) {
  const [task, setTask] = useState<{ readonly token: AccessToken; readonly dialog: TokenDialogKind }>();
  const { state } = useLocation();
  const navigate = useNavigate();
  const { signOut, question } = useSignOutByHand(doNothing);
  useEffect(() => (open ? onClosed : undefined), [open, onClosed]);

  /** Closed first, the palette returns the focus to where it was, and what is opened then can return it there too. */
  function closeAnd(run: () => void) {
    onClose();
    setTimeout(run);
  }

  return (
    <>
      <Dialog
        open={open}
        onClose={onClose}
        fullWidth
        maxWidth="sm"
        transitionDuration={0}
        disableRestoreFocus
        slotProps={{
          paper: {
            'aria-label': 'Command palette',
            sx: { alignSelf: 'flex-start', mt: { xs: 2, md: '12vh' }, mx: { xs: 1, md: 4 } },
          },
        }}
      >
        <PaletteSearch
          readEarly={readEarly}
          pages={pages}
          onClose={onClose}
          onRun={closeAnd}
          onShortcuts={onShortcuts}
          onSignOut={signOut}
          onDialog={(token, dialog) => setTask({ token, dialog })}
        />
      </Dialog>
      {question}
      {task !== undefined && (
        <tokenDialog.Part
          token={task.token}
          dialog={task.dialog}
          onChange={(dialog) => setTask(dialog && { ...task, dialog })}
          onGone={() => void navigate(readListPlace(state) ?? paths.tokens(), { replace: true })}
        />
      )}
    </>
  );
}
