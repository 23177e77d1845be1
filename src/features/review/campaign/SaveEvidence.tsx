import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { consoleVersion } from '#domain/export/console-version.ts';
import type { CampaignFile } from '#domain/review/campaign/campaign.ts';
import {
  auditIdsOf,
  countedAttempts,
  sameCallMs,
  type AuditIds,
} from '#domain/review/evidence/audit-entries.ts';
import { writeEvidence } from '#domain/review/evidence/evidence-archive.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { instanceOrigin } from '#features/token-parts/request-texts.ts';
import { readTokenActivity } from '#queries/cache/audit-activity.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { useSession } from '#queries/session/session.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { downloadText } from '#ui/download-text.ts';
import { DownloadIcon } from '#ui/icons.ts';
import { showToast } from '#ui/toast-queue.ts';

type SaveEvidenceProps = { readonly file: CampaignFile; readonly tokens: readonly AccessToken[] };

/** Saves the review as one archive that can be checked without this console. */
export function SaveEvidence({ file, tokens }: SaveEvidenceProps) {
  const instance = useSession().data?.session?.instance;
  const client = useQueryClient();
  const [withEmails, setWithEmails] = useState(false);
  const [isBusy, setIsBusy] = useState(false);

  async function save() {
    setIsBusy(true);
    try {
      const { fileName, bytes } = await writeEvidence(file, {
        consoleVersion,
        madeAt: serverNow(),
        auditIds: await readAuditIds(client, file),
        emails: withEmails ? emailsOf(tokens) : undefined,
        api: instanceOrigin(instance),
      });
      downloadText(fileName, 'application/zip', bytes);
      showToast('allow', `Evidence saved as ${fileName}.`);
    } catch (problem) {
      showToast('deny', `The evidence wasn’t saved. ${problem instanceof Error ? problem.message : ''}`);
    }
    setIsBusy(false);
  }

  return (
    <Box
      component="section"
      aria-labelledby="evidence"
      sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}
    >
      <Typography variant="h2" id="evidence">
        Evidence
      </Typography>
      <Typography sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        One archive with tables of all tokens, administrators and decisions, a report, the whole log and the
        sums to check them. It holds no keys.
      </Typography>
      <FormControlLabel
        label="Include e-mail addresses"
        control={<Checkbox checked={withEmails} onChange={(_event, checked) => setWithEmails(checked)} />}
      />
      <BusyButton variant="outlined" startIcon={<DownloadIcon />} busy={isBusy} onClick={() => void save()}>
        Save evidence
      </BusyButton>
    </Box>
  );
}

/** Of each kind of token, 20 entries each. */
const mostPages = 50;

/** Looks the calls up in the audit log; undefined when it can't be read. */
async function readAuditIds(client: QueryClient, file: CampaignFile): Promise<AuditIds> {
  const attempts = countedAttempts(file);
  if (attempts.length === 0) return new Map();
  const first = Math.min(...attempts.map(({ at }) => at));
  try {
    return auditIdsOf(attempts, await readTokenActivity(client, mostPages, first - sameCallMs));
  } catch {
    return undefined;
  }
}

function emailsOf(tokens: readonly AccessToken[]): ReadonlyMap<string, string> {
  return new Map(
    tokens.flatMap(({ member }) => (member === undefined ? [] : [[member.id, member.email] as const])),
  );
}
