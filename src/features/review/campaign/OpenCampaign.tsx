import Button from '@mui/material/Button';
import { useRef, type ChangeEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { Account } from '#domain/account/account.ts';
import { readCampaignFile } from '#queries/kept/campaign-file.ts';
import { keepCampaign } from '#queries/kept/campaigns.ts';
import { useAccount } from '#queries/session/account.ts';
import { ImportIcon } from '#ui/icons.ts';
import { showToast } from '#ui/toast-queue.ts';

/** Opens a review that was saved in another browser. If it is here too, both logs are joined. */
export function OpenCampaign() {
  const input = useRef<HTMLInputElement>(null);
  const account = useAccount();
  const navigate = useNavigate();
  if (account === undefined) return null;

  async function open({ currentTarget }: ChangeEvent<HTMLInputElement>, account: Account) {
    const file = currentTarget.files?.[0];
    if (file === undefined) return;
    const read = await readCampaignFile(await file.text(), account);
    // Lets the same file be chosen again after it was corrected.
    currentTarget.value = '';
    if (read.kind === 'problem') return showToast('deny', `“${file.name}” wasn’t opened. ${read.problem}`);
    try {
      await keepCampaign(account, read.file);
    } catch (problem) {
      const why = problem instanceof Error ? problem.message : String(problem);
      return showToast('deny', `“${file.name}” wasn’t saved in this browser. ${why}`);
    }
    return navigate(paths.campaign(read.file.campaign.id));
  }

  return (
    <>
      <Button startIcon={<ImportIcon />} onClick={() => input.current?.click()}>
        Open
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label="Access review file"
        hidden
        onChange={(event) => void open(event, account)}
      />
    </>
  );
}
