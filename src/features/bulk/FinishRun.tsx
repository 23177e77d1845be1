import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { isHandedOver } from '#domain/bulk/hand-over.ts';
import { bulkRun, keysToHandOver, type BulkState } from '#queries/bulk/bulk-run.ts';
import { useReadListAgain } from '#queries/cache/tokens.ts';
import { useStore } from '#store/use-store.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { NameList } from './NameList.tsx';
import { planLink } from '#features/token-parts/selection/plan-link.ts';
import { runReturn } from './run-return.ts';
import { keyNames } from './run-words.ts';

/** The end of a run: its keys are wiped. A replacement continues with the expiry of the originals. */
export function FinishRun({ state }: { readonly state: BulkState }) {
  const navigate = useNavigate();
  const back = useStore(runReturn);
  const readListAgain = useReadListAgain();
  const [isAsking, setIsAsking] = useState(false);
  const { run, keys } = state;
  const left = keysToHandOver(state);
  const originals = run.job.action === 'replace' ? handedOver(state) : [];
  const isAwaited = run.rows.some(({ state: row }) => row.kind === 'sending');

  function finish() {
    bulkRun.close();
    // The page that asked for the run shows what others did meanwhile, too.
    readListAgain();
    void navigate(back);
  }

  function continueWithExpiry() {
    const link = planLink('expire', originals, { back });
    bulkRun.close();
    void navigate(link.to, { state: link.state });
  }

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 3 }}>
      {originals.length > 0 && left.length === 0 && (
        <BusyButton variant="contained" color="primary" unavailable={isAwaited} onClick={continueWithExpiry}>
          Set an expiry on the originals…
        </BusyButton>
      )}
      <BusyButton
        {...(originals.length > 0 ? {} : { variant: 'contained', color: 'primary' })}
        unavailable={isAwaited}
        onClick={() => (left.length === 0 ? finish() : setIsAsking(true))}
      >
        Finish
      </BusyButton>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {finishText()}
      </Typography>
      <ConfirmDialog
        open={isAsking}
        title={`Finish without ${left.length === 1 ? '1 key' : `${left.length} keys`}?`}
        message="You haven’t saved them. If you finish, you’ll have to reset these tokens to get new keys."
        confirmLabel="Finish without them"
        tone="deny"
        onCancel={() => setIsAsking(false)}
        onConfirm={finish}
      >
        <NameList names={keyNames(left)} />
      </ConfirmDialog>
    </Box>
  );

  function finishText(): string {
    if (isAwaited) return 'Waiting for the last response.';
    if (keys.size === 0) return '';
    if (left.length > 0) return `${left.length} of ${keys.size} not handed over.`;
    return 'Removes the keys from this tab. Make sure they’re stored.';
  }
}

function handedOver({ keys }: BulkState): readonly string[] {
  return [...keys].flatMap(([id, { handling }]) => (isHandedOver(handling) ? [id] : []));
}
