import Button from '@mui/material/Button';
import { useRef, type ChangeEvent } from 'react';
import type { Account } from '#domain/account/account.ts';
import type { GraceLedger } from '#domain/grace/ledger.ts';
import { useAccount } from '#queries/session/account.ts';
import { importGracePeriods } from '#queries/kept/grace-ledger.ts';
import { readGraceFile, writeGraceFile } from '#queries/kept/grace-file.ts';
import { downloadText } from '#ui/download-text.ts';
import { DownloadIcon, ImportIcon } from '#ui/icons.ts';
import { showToast } from '#ui/toast-queue.ts';

/** Exports the ledger for another browser, and imports one. It holds names, times and last four characters, no key. */
export function LedgerFile({ ledger }: { readonly ledger: GraceLedger }) {
  const input = useRef<HTMLInputElement>(null);
  const account = useAccount();
  if (account === undefined) return null;

  return (
    <>
      <Button startIcon={<ImportIcon />} onClick={() => input.current?.click()}>
        Import
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label="Grace periods file"
        hidden
        onChange={(event) => void read(event, account)}
      />
      <Button
        startIcon={<DownloadIcon />}
        disabled={ledger.length === 0}
        onClick={() =>
          downloadText('grace-periods.json', 'application/json', writeGraceFile(ledger, account))
        }
      >
        Export
      </Button>
    </>
  );
}

async function read(event: ChangeEvent<HTMLInputElement>, account: Account) {
  const { currentTarget } = event;
  const file = currentTarget.files?.[0];
  if (file === undefined) return;
  const { ledger: found, skipped, foreign, problem } = readGraceFile(await file.text(), account);
  // Lets the same file be chosen again after it was corrected.
  currentTarget.value = '';
  if (problem !== undefined) return showToast('deny', `“${file.name}” wasn’t imported. ${problem}`);
  importGracePeriods(account, found);
  const left = skipped === 0 ? '' : ` Skipped ${skipped} invalid.`;
  const others = foreign === 0 ? '' : ` Skipped ${foreign} from other accounts.`;
  return showToast(
    'allow',
    `Imported ${found.length} grace ${found.length === 1 ? 'period' : 'periods'}.${left}${others}`,
  );
}
