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
  'loses-access': 'This session loses access at once, perhaps also the right to undo this.',
  'may-lose-access': 'One of the roles could not be read, so this session may lose access at once.',
  ends: 'This session ends when the token does.',
  'ends-earlier': 'This session ends when the token does, earlier than now.',
};

/** Asks for confirmation before an edit restricts the token of this session (trap 31). */
export function OwnTokenDialog({ risks, onConfirm, onCancel }: OwnTokenDialogProps) {
  return (
    <ConfirmDialog
      open={risks !== undefined}
      title="You are signed in with this token"
      message={
        <>
          You are about to change the token behind this session.
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
