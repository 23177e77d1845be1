import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { CampaignFile } from '#domain/review/campaign/campaign.ts';
import { reviewTitle, scopeWord, stageWord } from '#domain/review/campaign/campaign-words.ts';
import { ownerQuestions } from '#domain/review/campaign/owner-questions.ts';
import { countOpen, progressOf, stageOf, unfinished } from '#domain/review/campaign/progress.ts';
import { seesAsMuch } from '#domain/review/campaign/reviewer.ts';
import { ReasoningFailure } from '#features/policy/reasoning/ReasoningFailure.tsx';
import { ListNotice } from '#features/token-parts/table/ListNotice.tsx';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { UnreadRolesNote } from '#features/token-parts/table/UnreadRolesNote.tsx';
import { useCampaigns } from '#queries/kept/campaigns.ts';
import { writeCampaignFile } from '#queries/kept/campaign-file.ts';
import { downloadText } from '#ui/download-text.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorState } from '#ui/ErrorState.tsx';
import { DownloadIcon, ReviewIcon } from '#ui/icons.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { CarryOutStep } from './CarryOutStep.tsx';
import { DecideStep } from './DecideStep.tsx';
import { NewTokens } from './NewTokens.tsx';
import { OwnersStep } from './OwnersStep.tsx';
import { SignStep } from './SignStep.tsx';
import { campaignSteps, StepLinks, type Step } from './StepLinks.tsx';
import { useCampaignFacts } from './use-campaign-facts.ts';
import { usePerson } from './use-person.ts';
import { useReadings } from './use-readings.ts';

/** One access review, from the first decision to the signature. */
export function CampaignPage() {
  const { id = '' } = useParams();
  const campaigns = useCampaigns();
  useDocumentTitle('Access review');
  if (campaigns.kind === 'loading') return <Skeleton variant="rounded" height={320} />;
  if (campaigns.kind === 'failed')
    return (
      <ErrorState level={1} title="Couldn’t read the reviews of this browser" message={campaigns.message} />
    );
  const file = campaigns.all.find(({ campaign }) => campaign.id === id);
  if (file === undefined) {
    return (
      <EmptyState
        level={1}
        icon={ReviewIcon}
        title="This review isn’t in this browser"
        text="If you started it elsewhere, save it there and open the file here."
        actions={
          <Button component={RouterLink} to={paths.campaigns()}>
            Access reviews
          </Button>
        }
      />
    );
  }
  return <OpenedCampaign key={id} file={file} />;
}

function OpenedCampaign({ file }: { readonly file: CampaignFile }) {
  const { campaign, entries } = file;
  const progress = useMemo(() => progressOf(campaign, entries), [campaign, entries]);
  const current = useCampaignFacts(campaign.thresholds);
  const reader = usePerson();
  const { facts, isWhole, source } = current;
  const isComparable =
    isWhole &&
    source !== undefined &&
    reader !== undefined &&
    seesAsMuch(campaign.source, source.sight, reader);
  const now = useMemo(
    () => (isComparable && facts !== undefined ? new Map(facts.map((one) => [one.id, one])) : undefined),
    [isComparable, facts],
  );
  const [params] = useSearchParams();
  const stage = stageOf(progress);
  const left = countOpen(progress);
  const isOver = stage === 'signed' || stage === 'cancelled';
  const wanted = params.get('step');
  const step: Step = isOver ? 'sign' : (campaignSteps.find((one) => one === wanted) ?? 'decide');
  const parts = { campaign, progress, now };
  const readAt = source?.readAt ?? 0;
  useReadings({ ...parts, readAt });
  return (
    <>
      <PageHeader
        title={`Access review ${reviewTitle(campaign, progress)}`}
        summary={`${scopeWord(campaign.scope)} · ${countTokens(progress.items.length)} · ${stageWord(stage)}`}
        above={
          <Link component={RouterLink} to={paths.campaigns()} variant="body2">
            Access reviews
          </Link>
        }
        actions={
          <Button
            startIcon={<DownloadIcon />}
            onClick={() =>
              downloadText(
                `access-review-${campaign.id.slice(0, 8)}.json`,
                'application/json',
                writeCampaignFile(file),
              )
            }
          >
            Save to continue elsewhere
          </Button>
        }
      />
      <ListNotice status={current.status} list={current.list.data} onRetry={current.readAgain} />
      <UnreadRolesNote
        unread={current.unread}
        unreadMembers={current.unreadMembers}
        onRetry={current.readAgain}
      />
      {current.error !== undefined && <ReasoningFailure error={current.error} />}
      {!isOver && (
        <StepLinks
          step={step}
          left={left}
          asked={ownerQuestions(progress).length}
          unfinished={unfinished(progress).length}
        />
      )}
      {!isOver && <NewTokens {...parts} />}
      {step === 'decide' && <DecideStep {...parts} />}
      {step === 'owners' && <OwnersStep campaign={campaign} progress={progress} />}
      {step === 'carry-out' && (
        <CarryOutStep
          campaign={campaign}
          progress={progress}
          readAt={readAt}
          isReading={current.list.isFetching}
          onRead={() => void current.list.refetch()}
        />
      )}
      {isOver && (
        <Box component="section" aria-labelledby="decisions" sx={{ mb: 4 }}>
          <Typography variant="h2" id="decisions" sx={{ mb: 1 }}>
            Decisions
          </Typography>
          <DecideStep campaign={campaign} progress={progress} now={undefined} isOver />
        </Box>
      )}
      {step === 'sign' && <SignStep {...parts} file={file} tokens={current.list.data?.tokens ?? []} />}
    </>
  );
}
