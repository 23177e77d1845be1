import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { reportCsv, reportMarkdown } from '#domain/bulk/report.ts';
import type { BulkState } from '#queries/bulk/bulk-run.ts';
import { useGraceLedger } from '#queries/kept/grace-ledger.ts';
import { useSession } from '#queries/session/session.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { downloadText } from '#ui/download-text.ts';
import { DownloadIcon } from '#ui/icons.ts';
import { CallersNote } from '#features/token-parts/api-version/CallersNote.tsx';
import { useRoleName } from '#features/token-parts/export/use-role-name.ts';
import { ReminderButton } from '#features/token-parts/end-time/ReminderButton.tsx';

/** The report of the run, to keep. It holds no key. */
export function ReportTools({ state: { run, keys } }: { readonly state: BulkState }) {
  const instance = useSession().data?.session?.instance;
  const roleName = useRoleName();
  const gracePeriods = useGraceLedger().filter(
    ({ tokenId, resetAt, endsAt }) => keys.has(tokenId) && resetAt >= run.startedAt && endsAt > resetAt,
  );
  const facts = {
    run,
    place: instance === undefined ? 'Unknown' : `${instance.name} (${instance.host})`,
    storedIn: new Map([...keys].map(([id, { handling }]) => [id, handling.storedIn])),
    roleName,
    newLastFour: new Map([...keys].map(([id, { held }]) => [id, held.lastFour])),
  };
  const markdown = reportMarkdown(facts);
  const day = new Date(run.startedAt).toISOString().slice(0, 10);
  return (
    <Box component="section" aria-labelledby="run-report" sx={{ mt: 3 }}>
      <Typography variant="h2" id="run-report">
        Report
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        Outcome and time for each token. Contains no keys.
      </Typography>
      {run.job.action === 'version' && (
        <Box sx={{ mb: 1.5 }}>
          <CallersNote />
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          startIcon={<DownloadIcon />}
          onClick={() => downloadText(`bulk-${run.job.action}-${day}.md`, 'text/markdown', markdown)}
        >
          Markdown
        </Button>
        <Button
          startIcon={<DownloadIcon />}
          onClick={() => downloadText(`bulk-${run.job.action}-${day}.csv`, 'text/csv', reportCsv(facts))}
        >
          CSV
        </Button>
        <CopyButton text={markdown} label="report" look="button" />
        {gracePeriods.length > 0 && <ReminderButton gracePeriods={gracePeriods} label="Calendar reminders" />}
      </Box>
    </Box>
  );
}
