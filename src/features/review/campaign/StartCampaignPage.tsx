import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMemo, useState, type FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import {
  isInScope,
  isProvedComplete,
  scopes,
  startCampaign,
  type Scope,
} from '#domain/review/campaign/campaign.ts';
import { scopeWord, sightWord } from '#domain/review/campaign/campaign-words.ts';
import { safeText } from '#domain/key/safe-text.ts';
import { thresholdsLine } from '#domain/review/review-columns.ts';
import { readThresholds } from '#domain/review/thresholds.ts';
import { ReasoningFailure } from '#features/policy/reasoning/ReasoningFailure.tsx';
import { ListFailure } from '#features/token-parts/table/ListFailure.tsx';
import { ListNotice } from '#features/token-parts/table/ListNotice.tsx';
import { countTokens, listStatusText } from '#features/token-parts/table/list-status-text.ts';
import { UnreadRolesNote } from '#features/token-parts/table/UnreadRolesNote.tsx';
import { VisibilityNote } from '#features/token-parts/table/VisibilityNote.tsx';
import { WorkProgress } from '#features/token-parts/table/WorkProgress.tsx';
import { keepCampaign } from '#queries/kept/campaigns.ts';
import { useAccount } from '#queries/session/account.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { useNow } from '#ui/now.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { useCampaignFacts } from './use-campaign-facts.ts';
import { usePerson } from './use-person.ts';

/** Freezes the tokens as they are now and starts their review. Refused while anything is missing from them. */
export function StartCampaignPage() {
  useDocumentTitle('Start an access review');
  const address = useSearchParams()[0].toString();
  const thresholds = useMemo(() => readThresholds(new URLSearchParams(address)), [address]);
  const current = useCampaignFacts(thresholds);
  const { status, list, facts, isWhole, source, error } = current;
  const now = useNow();
  const account = useAccount();
  const person = usePerson();
  const navigate = useNavigate();
  const [name, setName] = useState(() => quarterName(now));
  const [scope, setScope] = useState<Scope>('all');
  const [state, setState] = useState<'ready' | 'starting' | { readonly problem: string }>('ready');

  if (status.kind === 'forbidden' || status.kind === 'failed') {
    return (
      <>
        <PageHeader title="Start an access review" summary={listStatusText(status, list.data)} />
        <ListFailure status={status} onRetry={current.readAgain} />
      </>
    );
  }
  const place = account && { instance: account.origin, account: account.id };
  const isProved = source !== undefined && place !== undefined && isProvedComplete({ ...source, ...place });
  const isReading = status.kind !== 'stopped' && status.kind !== 'outdated' && current.unread.length === 0;
  const canStart = isWhole && isProved && person !== undefined && place !== undefined;
  const count = facts?.filter((one) => isInScope(one, scope)).length;

  async function start(event: FormEvent) {
    event.preventDefault();
    if (!canStart || facts === undefined || account === undefined || state === 'starting') return;
    setState('starting');
    try {
      const title = safeText(name).trim();
      const campaign = await startCampaign(
        {
          id: crypto.randomUUID(),
          name: title === '' ? quarterName(now) : title,
          scope,
          startedAt: serverNow(),
          startedBy: person,
          thresholds,
          source: { ...source, ...place },
        },
        facts,
      );
      await keepCampaign(account, { campaign, entries: [] });
      await navigate(paths.campaign(campaign.id), { replace: true });
    } catch (problem) {
      setState({ problem: problem instanceof Error ? problem.message : String(problem) });
    }
  }

  return (
    <>
      <PageHeader title="Start an access review" summary={listStatusText(status, list.data)} />
      <VisibilityNote ownToken={current.ownToken} />
      <ListNotice status={status} list={list.data} onRetry={current.readAgain} />
      <UnreadRolesNote
        unread={current.unread}
        unreadMembers={current.unreadMembers}
        onRetry={current.readAgain}
      />
      {error !== undefined && <ReasoningFailure error={error} />}
      <WorkProgress isDone={facts !== undefined || error !== undefined} {...current.progress} />
      <Box
        component="form"
        onSubmit={(event) => void start(event)}
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr)',
          gap: 2.5,
          maxWidth: 640,
          justifyItems: 'start',
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 100 } }}
          sx={{ width: 320, maxWidth: '100%' }}
        />
        <Box>
          <Typography variant="h3" component="p" aria-hidden sx={{ mb: 0.75 }}>
            Tokens to decide on
          </Typography>
          <ChoiceSegments
            label="Tokens to decide on"
            choices={scopes.map((one) => ({ value: one, label: scopeWord(one) }))}
            value={scope}
            onChange={setScope}
          />
        </Box>
        <Typography sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
          {count === undefined ? 'The tokens are being read.' : `${countTokens(count)} to decide on.`} The
          list of all tokens is frozen as evidence. This key can see {sightWord(source?.sight ?? 'unknown')}.{' '}
          Thresholds: {thresholdsLine(thresholds).text}.
        </Typography>
        {!canStart && !isReading && (
          <Alert severity="warning" role="status">
            A review needs the whole list and all that access depends on.
            <Button size="small" onClick={current.readAgain} sx={{ marginInlineStart: 1 }}>
              Read again
            </Button>
          </Alert>
        )}
        {isWhole && !isProved && (
          <Alert severity="warning" role="status">
            The list can’t be proved complete: LaunchDarkly’s total and the tokens received differ.
            <Button size="small" onClick={current.readAgain} sx={{ marginInlineStart: 1 }}>
              Read again
            </Button>
          </Alert>
        )}
        {typeof state === 'object' && (
          <Alert severity="error" role="alert">
            The review wasn’t saved in this browser. {state.problem}
          </Alert>
        )}
        <BusyButton
          type="submit"
          variant="contained"
          color="primary"
          busy={state === 'starting'}
          unavailable={canStart ? false : 'The list isn’t complete yet'}
        >
          Start review
        </BusyButton>
      </Box>
    </>
  );
}

/** `2026 Q4` at an instant (epoch ms). */
function quarterName(at: number): string {
  const date = new Date(at);
  return `${date.getUTCFullYear()} Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
