import Button from '@mui/material/Button';
import { memo } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { useKeyPermission } from '#queries/cache/key-permission.ts';
import { useSession } from '#queries/session/session.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { AddIcon } from '#ui/icons.ts';
import { announce } from '#ui/announcements.ts';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { lacksForNew } from '#features/token-parts/permission-words.ts';

/** Links to a new token, as the key "c" does. */
export const CreateButton = memo(function CreateButton() {
  const navigate = useNavigate();
  const memberId = useSession().data?.session?.identity.memberId;
  const ask = useKeyPermission();
  const lacks = lacksForNew('personal', memberId, ask) && lacksForNew('service', memberId, ask);
  useKeyboardShortcut('c', () => (lacks === undefined ? void navigate(paths.newToken()) : announce(lacks)));
  if (lacks !== undefined) {
    return (
      <BusyButton
        unavailable={lacks}
        title={lacks}
        variant="contained"
        color="primary"
        startIcon={<AddIcon />}
        aria-keyshortcuts="c"
      >
        Create token
      </BusyButton>
    );
  }
  return (
    <Button
      component={RouterLink}
      to={paths.newToken()}
      variant="contained"
      color="primary"
      startIcon={<AddIcon />}
      aria-keyshortcuts="c"
    >
      Create token
    </Button>
  );
});
