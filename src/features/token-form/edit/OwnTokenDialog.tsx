import Box from '@mui/material/Box';
import type { OwnTokenRisk } from '#domain/edit/own-token-risk.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';

type OwnTokenDialogProps = {
  /** Undefined while the dialog is closed. */
  readonly risks: readonly OwnTokenRisk[] | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

const words: Readonly<Record<OwnTokenRisk, string>> = {
  'loses-access': 'This session loses access immediately, possibly including the ability to undo this.',
  'may-lose-access': 'One of the roles couldn’t be read, so this session may lose access immediately.',
  ends: 'This session ends when the token expires.',
  'ends-earlier': 'This session ends when the token expires, which is now earlier.',
};

/** Asks for confirmation before an edit restricts the token of this session (trap 31). */
export function OwnTokenDialog({ risks, onConfirm, onCancel }: OwnTokenDialogProps) {
  return (
    <ConfirmDialog
      open={risks !== undefined}
      title="You’re signed in with this token"
      message={
        <>
          You’re about to change the token behind this session.
          <Box component="ul" sx={{ mt: 1, mb: 0, pl: 2.5 }}>
            {risks?.map((risk) => (
              <li key={risk}>{words[risk]}</li>
            ))}
          </Box>
        </>
      }
      confirmLabel="Change this session’s token"
      tone="deny"
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}
