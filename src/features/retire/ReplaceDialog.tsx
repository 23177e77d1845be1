import Box from '@mui/material/Box';
import { useNavigate } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useOnePress } from '#queries/writes/one-press.ts';
import { useAccount } from '#queries/session/account.ts';
import { recordTask } from '#queries/kept/replace-tasks.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { tokenLine } from '#features/token-parts/end-time/grace-words.ts';

type ReplaceDialogProps = { readonly token: AccessToken; readonly onClose: () => void };

/** Starts a replacement: explains the three steps, and opens the first one. The token itself is not changed. */
export function ReplaceDialog({ token, onClose }: ReplaceDialogProps) {
  const navigate = useNavigate();
  const account = useAccount();

  const begin = useOnePress(async (): Promise<void> => {
    const { id, name } = token;
    recordTask(account, { oldId: id, oldName: name, startedAt: serverNow(), newId: undefined });
    await navigate(paths.cloneToken(id));
  });

  return (
    <ConfirmDialog
      open
      title={`Replace ${tokenLine(token)} with a clone?`}
      message="Both tokens work side by side while you switch, and each shows its own last use."
      confirmLabel="Create clone"
      onConfirm={() => void begin()}
      onCancel={onClose}
    >
      <Box component="ol" sx={{ m: 0, mt: 1.5, pl: 2.5, display: 'grid', gap: 0.5, typography: 'body2' }}>
        <li>Create a clone with the same access and hand over its key.</li>
        <li>Switch every client to the new key.</li>
        <li>Set an expiry on this token. It isn’t changed until then.</li>
      </Box>
      <Box sx={{ mt: 1.5, typography: 'body2', color: 'text.secondary' }}>
        Progress is kept in this browser, here and under “Grace periods”.
      </Box>
    </ConfirmDialog>
  );
}
