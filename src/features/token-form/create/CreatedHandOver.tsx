import Typography from '@mui/material/Typography';
import { tokenTitle } from '#domain/token/token.ts';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { showToast } from '#ui/toast-queue.ts';
import { HandOverPanel } from '#features/hand-over/HandOverPanel.tsx';
import type { CreateStage } from './create-stage.ts';
import { ExpiryStep } from './ExpiryStep.tsx';
import type { CreateFlow } from './use-create-flow.ts';

type CreatedHandOverProps = {
  readonly stage: Extract<CreateStage, { kind: 'handing-over' }>;
  readonly expiry: CreateFlow['expiry'];
  readonly onDone: (tokenId: string) => void;
};

/** Hands over the key of the new token, while its expiry is set as the second step. */
export function CreatedHandOver({ stage, expiry, onDone }: CreatedHandOverProps) {
  const { token, held, origin, expiresAt } = stage;
  const title = origin === 'create' ? 'Token created' : 'New key';
  useDocumentTitle(title);

  function finish() {
    if (expiresAt !== undefined && !expiry.isSuccess) {
      showToast('deny', `Couldn’t set an expiry on ${tokenTitle(token)}.`);
    }
    onDone(token.id);
  }

  return (
    <HandOverPanel
      token={token}
      held={held}
      by={origin === 'create' ? 'create' : 'reset'}
      heading={title}
      onDone={finish}
    >
      {origin === 'recovery' && (
        <Typography>The lost key no longer works. No one had it, so no clients need updating.</Typography>
      )}
      {expiresAt !== undefined && (
        <ExpiryStep
          expiresAt={expiresAt}
          expiry={expiry}
          onRetry={() => expiry.mutate({ id: token.id, expiresAt })}
        />
      )}
    </HandOverPanel>
  );
}
