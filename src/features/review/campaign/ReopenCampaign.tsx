import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { safeText } from '#domain/key/safe-text.ts';
import type { CampaignFile } from '#domain/review/campaign/campaign.ts';
import { reasonProblemText } from '#domain/review/campaign/campaign-words.ts';
import { shortestReason } from '#domain/review/campaign/decision-rules.ts';
import { reopenCampaign } from '#domain/review/evidence/reopen.ts';
import { keepCampaign } from '#queries/kept/campaigns.ts';
import { useAccount } from '#queries/session/account.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { showToast } from '#ui/toast-queue.ts';
import { usePerson } from './use-person.ts';

/** Continues a signed review as a revision, which names the hash of what was signed. */
export function ReopenCampaign({ file }: { readonly file: CampaignFile }) {
  const account = useAccount();
  const by = usePerson();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const [why, setWhy] = useState('');

  async function reopen() {
    if (account === undefined || by === undefined) return;
    const id = crypto.randomUUID();
    const entry = { id: crypto.randomUUID(), at: serverNow(), by, why: safeText(why).trim() };
    try {
      await keepCampaign(account, await reopenCampaign(file, id, entry));
      await navigate(paths.campaign(id));
    } catch (problem) {
      showToast('deny', `The review wasn’t reopened. ${problem instanceof Error ? problem.message : ''}`);
    }
  }

  return (
    <Box>
      <Button variant="text" onClick={() => setIsAsking(true)}>
        Reopen as a revision…
      </Button>
      {isAsking && (
        <ConfirmDialog
          open
          title="Reopen the review"
          message="This review stays as it was signed. A revision continues with the same tokens and decisions, and names the hash of this one."
          confirmLabel="Reopen review"
          missing={why.trim().length < shortestReason ? reasonProblemText('text') : undefined}
          onConfirm={() => void reopen()}
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
