import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { Link as RouterLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { CampaignFile } from '#domain/review/campaign/campaign.ts';
import { reviewTitle, scopeWord, stageWord } from '#domain/review/campaign/campaign-words.ts';
import { countOpen, progressOf, stageOf } from '#domain/review/campaign/progress.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { useCampaigns } from '#queries/kept/campaigns.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorState } from '#ui/ErrorState.tsx';
import { ReviewIcon } from '#ui/icons.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { CheckEvidence } from './CheckEvidence.tsx';
import { OpenCampaign } from './OpenCampaign.tsx';

/** The access reviews of this browser, and the files of others. */
export function CampaignsPage() {
  useDocumentTitle('Access reviews');
  const campaigns = useCampaigns();
  return (
    <>
      <PageHeader
        title="Access reviews"
        summary="Saved in this browser, for this account"
        above={
          <Link component={RouterLink} to={paths.review()} variant="body2">
            Review
          </Link>
        }
        actions={
          <>
            <OpenCampaign />
            <Button variant="contained" color="primary" component={RouterLink} to={paths.newCampaign()}>
              Start review
            </Button>
          </>
        }
      />
      {campaigns.kind === 'loading' && <Skeleton variant="rounded" height={120} />}
      {campaigns.kind === 'failed' && (
        <ErrorState title="Couldn’t read the reviews of this browser" message={campaigns.message} />
      )}
      {campaigns.kind === 'ready' &&
        (campaigns.all.length === 0 ? (
          <EmptyState
            icon={ReviewIcon}
            title="No access review yet"
            text="Start one to decide on each token, or open the file of a colleague."
          />
        ) : (
          <Box component="ul" aria-label="Access reviews" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {campaigns.all.map((file) => (
              <CampaignRow key={file.campaign.id} file={file} />
            ))}
          </Box>
        ))}
      <CheckEvidence />
    </>
  );
}

function CampaignRow({ file: { campaign, entries } }: { readonly file: CampaignFile }) {
  const progress = progressOf(campaign, entries);
  const left = countOpen(progress);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 3,
        rowGap: 0.5,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Link
        component={RouterLink}
        to={paths.campaign(campaign.id)}
        sx={{ flex: '1 1 240px', color: 'text.primary', fontWeight: 500, overflowWrap: 'anywhere' }}
      >
        {reviewTitle(campaign, progress)}
      </Link>
      <Box className="tabular" sx={{ flex: '1 1 260px', typography: 'body2', color: 'text.secondary' }}>
        {scopeWord(campaign.scope)} · {countTokens(progress.items.length)} · started{' '}
        <RelativeTime at={campaign.startedAt} />
      </Box>
      <Box className="tabular" sx={{ flex: '0 1 180px', typography: 'body2' }}>
        {left === 0 ? stageWord(stageOf(progress)) : `${left.toLocaleString('en')} left`}
      </Box>
    </Box>
  );
}
