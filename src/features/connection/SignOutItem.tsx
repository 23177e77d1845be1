import ListItemIcon from '@mui/material/ListItemIcon';
import MenuItem from '@mui/material/MenuItem';
import { SignOutIcon } from '#ui/icons.ts';
import { useSignOutByHand } from './use-sign-out-by-hand.tsx';

/** Signs out, after a question if something would be lost. */
export function SignOutItem({ onClose }: { readonly onClose: () => void }) {
  const { signOut, question } = useSignOutByHand(onClose);
  return (
    <>
      <MenuItem onClick={signOut}>
        <ListItemIcon>
          <SignOutIcon sx={{ fontSize: 18 }} />
        </ListItemIcon>
        Sign out
      </MenuItem>
      {question}
    </>
  );
}
