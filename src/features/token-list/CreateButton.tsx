import Button from '@mui/material/Button';
import { memo } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { AddIcon } from '#ui/icons.ts';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';

/** Links to a new token, as the key "c" does. */
export const CreateButton = memo(function CreateButton() {
  const navigate = useNavigate();
  useKeyboardShortcut('c', () => void navigate(paths.newToken()));
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
