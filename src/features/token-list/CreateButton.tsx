import { memo } from 'react';
import { useNavigate } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { useKeyPermissions } from '#queries/cache/key-permission.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { AddIcon } from '#ui/icons.ts';
import { announce } from '#ui/announcements.ts';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { lacksForNew } from '#features/token-parts/permission-words.ts';

/** Links to a new token, as the key "c" does. */
export const CreateButton = memo(function CreateButton({ isNarrow }: { readonly isNarrow: boolean }) {
  const navigate = useNavigate();
  const permissions = useKeyPermissions();
  const lacks = lacksForNew('personal', permissions) && lacksForNew('service', permissions);
  useKeyboardShortcut('c', () => (lacks === undefined ? void navigate(paths.newToken()) : announce(lacks)));
  return (
    <BusyButton
      unavailable={lacks}
      to={paths.newToken()}
      variant="contained"
      color="primary"
      startIcon={<AddIcon />}
      aria-keyshortcuts="c"
      aria-label="Create token"
    >
      {isNarrow ? 'Create' : 'Create token'}
    </BusyButton>
  );
});
