import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { isKnownAccount } from '#domain/account/account.ts';
import { gracePeriodId, type GracePeriod } from '#domain/grace/ledger.ts';
import { gracePeriodState } from '#domain/grace/state.ts';
import { ReminderButton } from '#features/token-parts/end-time/ReminderButton.tsx';
import { useAccount } from '#queries/session/account.ts';
import { useGraceLedger } from '#queries/kept/grace-ledger.ts';
import { useShared, type Shared } from '#queries/kept/shared-records.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { GraceIcon } from '#ui/icons.ts';
import { useNow } from '#ui/now.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { CalendarAddress } from './CalendarAddress.tsx';
import { DeletedTokens } from './DeletedTokens.tsx';
import { EndedGracePeriod } from './EndedGracePeriod.tsx';
import { LedgerFile } from './LedgerFile.tsx';
import { OpenGracePeriod } from './OpenGracePeriod.tsx';
import { SharedNote } from './SharedNote.tsx';
import { Replacements } from './Replacements.tsx';
import { UnstoredKeyNotice } from '#features/hand-over/UnstoredKeyNotice.tsx';
import { useTokenList } from '#queries/cache/tokens.ts';
import { useUnstoredKeys } from '#queries/bulk/unstored-keys.ts';

/** Every old key that still works as far as this browser and the shared records know, the next one to end first. */
export function GraceBoardPage() {
  useDocumentTitle('Grace periods');
  const account = useAccount();
  const isKept = account === undefined || isKnownAccount(account);
  const shared = useShared();
  const ledger = useGraceLedger();
  const now = useNow();
  const open = ledger
    .filter((gracePeriod) => gracePeriodState(gracePeriod, ledger, [], now).kind === 'open')
    .toSorted((a, b) => a.endsAt - b.endsAt);
  const others = ledger.filter((gracePeriod) => !open.includes(gracePeriod));
  return (
    <>
      <PageHeader
        title="Grace periods"
        summary={summaryOf(open, isKept, shared)}
        actions={
          <>
            {open.length > 0 && (
              <ReminderButton gracePeriods={open} label="Calendar" name="Calendar reminders for all" />
            )}
            <CalendarAddress />
            <LedgerFile ledger={ledger} />
          </>
        }
      />
      <SharedNote ledger={ledger} />
      <UnstoredKeyList />
      {open.length === 0 ? (
        <EmptyState
          icon={GraceIcon}
          title="No active grace periods"
          text={`Reset a key with a grace period, and its old key counts down here. ${shared.kind === 'on' ? 'So do resets by others.' : 'Resets from other browsers appear once you import their file.'}`}
        />
      ) : (
        <Box
          component="ul"
          aria-label="Old keys that still work"
          sx={{
            m: 0,
            p: 0,
            listStyle: 'none',
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 380px), 1fr))',
            gap: 1.5,
          }}
        >
          {open.map((gracePeriod) => (
            <OpenGracePeriod
              key={gracePeriodId(gracePeriod)}
              gracePeriod={gracePeriod}
              ledger={ledger}
              now={now}
            />
          ))}
        </Box>
      )}
      <Replacements />
      {others.length > 0 && (
        <Box component="section" aria-labelledby="ended" sx={{ mt: 4 }}>
          <Typography variant="h2" id="ended" sx={{ mb: 0.5 }}>
            Ended
          </Typography>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {others.slice(0, mostEnded).map((gracePeriod) => (
              <EndedGracePeriod
                key={gracePeriodId(gracePeriod)}
                gracePeriod={gracePeriod}
                ledger={ledger}
                now={now}
              />
            ))}
          </Box>
          {others.length > mostEnded && (
            <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
              The last {mostEnded} of {others.length}
            </Typography>
          )}
        </Box>
      )}
      <DeletedTokens />
    </>
  );
}

/** A team's records go back for more than a year. */
const mostEnded = 50;

function summaryOf({ length }: readonly GracePeriod[], isKept: boolean, shared: Shared): string {
  const where = isKept
    ? `${whereKept(shared)}. LaunchDarkly doesn’t list them.`
    : 'recorded in this tab only. LaunchDarkly doesn’t say which account this key belongs to, so nothing is kept after you sign out.';
  if (length === 0) return `Old keys that still work, ${where}`;
  return `${length === 1 ? '1 old key still works' : `${length} old keys still work`}, ${where}`;
}

/** Whose records these are. A key that doesn't see other members' tokens doesn't see their records either. */
function whereKept({ kind, records }: Shared): string {
  if (kind !== 'on') return 'recorded in this browser';
  return records?.sees === 'everyone'
    ? 'recorded for everyone in this account'
    : 'recorded for everyone in this account, as far as your key sees their tokens';
}

/** Every token whose new key was never stored. */
function UnstoredKeyList() {
  const keys = useUnstoredKeys(useTokenList().data);
  if (keys.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="unstored-keys" sx={{ mb: 3 }}>
      <Typography variant="h2" id="unstored-keys" sx={{ mb: 1 }}>
        Keys never stored
      </Typography>
      {keys.map((key) => (
        <UnstoredKeyNotice key={key.tokenId} unstored={key} />
      ))}
    </Box>
  );
}
