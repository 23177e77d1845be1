import Box from '@mui/material/Box';
import { useState } from 'react';
import type { AccessToken } from '#domain/token/token.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { isProof, tokenLine } from '#features/token-parts/end-time/grace-words.ts';
import { ProofField } from '#features/token-parts/ProofField.tsx';
import { DeletionFacts } from './DeletionFacts.tsx';
import { useDeletionRisks } from './use-deletion-risks.ts';
import { useDelete } from './use-delete.ts';

type DeleteDialogProps = {
  readonly token: AccessToken;
  readonly onClose: () => void;
  readonly onGone: () => void;
  /** Opens the gentler way: an expiry that clients can prepare for. */
  readonly onExpireInstead: () => void;
};

/** The confirmation depends on the risk: one press, or facts and four characters to type. */
export function DeleteDialog({ token, onClose, onGone, onExpireInstead }: DeleteDialogProps) {
  const risks = useDeletionRisks(token);
  const { remove, isPending, error } = useDelete(token, onGone);
  const [proof, setProof] = useState('');
  const isGrave = risks.length > 0;
  return (
    <ConfirmDialog
      open
      title={`Delete ${tokenLine(token)}?`}
      message={
        <>
          The key stops working immediately and can’t be restored.
          {!isGrave && token.lastUsedAt === undefined && ' No recorded use.'}
        </>
      }
      confirmLabel="Delete token"
      tone="deny"
      busy={isPending}
      missing={isGrave && !isProof(proof, token) ? 'Type the last four characters.' : undefined}
      {...(error === undefined ? {} : { error })}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      {isGrave && (
        <>
          <DeletionFacts token={token} risks={risks} />
          <Box sx={{ mt: 2 }}>
            <ProofField takesFocus token={token} value={proof} onChange={setProof} />
          </Box>
        </>
      )}
      <Box sx={{ mt: 1, ml: -1 }}>
        <BusyButton variant="text" size="small" unavailable={isPending} onClick={onExpireInstead}>
          Set an expiry instead…
        </BusyButton>
      </Box>
    </ConfirmDialog>
  );
}
