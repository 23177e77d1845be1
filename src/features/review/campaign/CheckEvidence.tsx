import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState, type ChangeEvent } from 'react';
import { isAt } from '#domain/account/account.ts';
import { sightOf } from '#domain/review/campaign/reviewer.ts';
import { compareToday } from '#domain/review/evidence/compare-today.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { useAccount } from '#queries/session/account.ts';
import { countOpen, progressOf } from '#domain/review/campaign/progress.ts';
import type { EvidenceJson } from '#domain/review/evidence/evidence-archive.ts';
import { utcText } from '#domain/review/evidence/population-statement.ts';
import { checkEvidence, type CheckedEvidence } from '#queries/kept/campaign-file.ts';

/** Checks the evidence of any review: sums, hashes, chain and numbers of rows. Nothing is sent. */
export function CheckEvidence() {
  const input = useRef<HTMLInputElement>(null);
  const [checked, setChecked] = useState<CheckedEvidence & { readonly name: string }>();

  async function check({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0];
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    currentTarget.value = '';
    setChecked({ name: file.name, ...(await checkEvidence(bytes)) });
  }

  return (
    <Box
      component="section"
      aria-labelledby="check-evidence"
      sx={{ mt: 5, display: 'grid', gap: 1, justifyItems: 'start' }}
    >
      <Typography variant="h2" id="check-evidence">
        Check an evidence file
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        Compares every file with its sum, every fact with its hash, and the log with its chain. The file stays
        in this browser.
      </Typography>
      <Button onClick={() => input.current?.click()}>Choose an evidence file</Button>
      <input
        ref={input}
        type="file"
        accept="application/zip,.zip"
        aria-label="Evidence file"
        hidden
        onChange={(event) => void check(event)}
      />
      {checked !== undefined && (
        <Alert severity={checked.problems.length === 0 ? 'success' : 'error'} role="status">
          <Box sx={{ overflowWrap: 'anywhere' }}>
            {checked.problems.length === 0
              ? `“${checked.name}” is unchanged.`
              : `“${checked.name}” was changed or is damaged.`}
          </Box>
          {checked.problems.length > 0 && (
            <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
              {checked.problems.slice(0, 20).map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </Box>
          )}
          {checked.review !== undefined && <Box>{summary(checked.review)}</Box>}
          {checked.review !== undefined && <TodayLine review={checked.review} />}
        </Alert>
      )}
    </Box>
  );
}

/** What became of its decisions, when the file is of this account and the whole list can be seen. */
function TodayLine({ review }: { readonly review: EvidenceJson }) {
  const account = useAccount();
  const list = useTokenList().data;
  const ownToken = useOwnToken().data?.token;
  const { instance, account: id } = review.campaign.source;
  if (account === undefined || !isAt({ instance, account: id }, account)) return null;
  if (list?.complete !== true || sightOf(ownToken) !== 'everyone')
    return <Box>Not compared with today: this key doesn’t see every token now.</Box>;
  const today = compareToday(review, new Set(list.tokens.map((token) => token.id)));
  const there =
    today.removedAndThere.length === 0 ? '' : `, still there: ${today.removedAndThere.join(', ')}`;
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      Today: of {count(today.removed)} to remove, {count(today.removedAndGone)} are gone{there}. Of{' '}
      {count(today.kept)} kept, {count(today.keptAndGone)} are gone. {count(today.unknown)} tokens are newer
      than the review.
    </Box>
  );
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function summary({ campaign, log, madeAt }: EvidenceJson): string {
  const progress = progressOf(
    campaign,
    log.map(({ entry }) => entry),
  );
  const signed = progress.signature === undefined ? 'not signed' : `signed by ${progress.signature.name}`;
  return `${campaign.name}: ${campaign.items.length} tokens read, ${progress.items.length} in the review, ${countOpen(progress)} not decided, ${log.length} log entries, ${signed}. Saved ${utcText(madeAt)}.`;
}
