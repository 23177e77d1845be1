import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { Campaign } from '#domain/review/campaign/campaign.ts';
import { reasonProblemText } from '#domain/review/campaign/campaign-words.ts';
import { shortestReason } from '#domain/review/campaign/decision-rules.ts';
import { safeText } from '#domain/key/safe-text.ts';
import { forgetCampaign } from '#queries/kept/campaigns.ts';
import { useAccount } from '#queries/session/account.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { showToast } from '#ui/toast-queue.ts';
import { useCampaignLog } from './use-campaign-log.ts';

type EndCampaignProps = { readonly campaign: Campaign; readonly isOver: boolean };

/** Cancels an open review, or removes one that is over from this browser. */
export function EndCampaign({ campaign, isOver }: EndCampaignProps) {
  const add = useCampaignLog(campaign);
  const account = useAccount();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const [why, setWhy] = useState('');

  async function cancel() {
    if (await add([{ kind: 'cancel', why: safeText(why).trim() }])) setIsAsking(false);
  }

  async function remove() {
    if (account === undefined) return;
    try {
      await forgetCampaign(account, campaign);
      await navigate(paths.campaigns(), { replace: true });
    } catch (problem) {
      showToast('deny', `The review wasn’t removed. ${problem instanceof Error ? problem.message : ''}`);
    }
  }

  return (
    <Box>
      <Button variant="text" onClick={() => setIsAsking(true)}>
        {isOver ? 'Remove from this browser…' : 'Cancel review…'}
      </Button>
      {isAsking && isOver && (
        <ConfirmDialog
          open
          title="Remove the review from this browser"
          message="Save its evidence first. This can’t be undone."
          confirmLabel="Remove review"
          tone="deny"
          onConfirm={() => void remove()}
          onCancel={() => setIsAsking(false)}
        />
      )}
      {isAsking && !isOver && (
        <ConfirmDialog
          open
          title="Cancel the review"
          message="It can’t be decided on or signed any more. What was decided stays in its evidence."
          confirmLabel="Cancel review"
          missing={why.trim().length < shortestReason ? reasonProblemText('text') : undefined}
          onConfirm={() => void cancel()}
          onCancel={() => setIsAsking(false)}
        >
          <TextField
            fullWidth
            label="Reason in words"
            value={why}
            helperText={reasonProblemText('text')}
            onChange={(event) => setWhy(event.target.value)}
            sx={{ mt: 2 }}
          />
        </ConfirmDialog>
      )}
    </Box>
  );
}
