import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router-dom';
import { bulkWords } from '#domain/bulk/action.ts';
import { paths } from '#domain/address/paths.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useBulkRun } from '#queries/bulk/bulk-run.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorState } from '#ui/ErrorState.tsx';
import { KeyIcon, ResetIcon } from '#ui/icons.ts';
import { useNow } from '#ui/now.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { readPlanLink, type PlanLink } from '#features/token-parts/selection/plan-link.ts';
import { Plan } from './Plan.tsx';
import Skeleton from '@mui/material/Skeleton';

/** The effect of a bulk action before it runs. The tokens are in the navigation state, the action is in the address. */
export function PlanPage() {
  useDocumentTitle('Bulk plan');
  const [search] = useSearchParams();
  const link = readPlanLink(search, useLocation().state);
  const running = useBulkRun();

  if (running !== undefined) {
    return (
      <EmptyState
        level={1}
        icon={ResetIcon}
        title="One run at a time"
        text={`Finish “${bulkWords(running.run.job.action).verb}” for ${running.run.rows.length} tokens first, then come back to this plan.`}
        actions={
          <Button component={Link} to={paths.bulk()}>
            View run
          </Button>
        }
      />
    );
  }
  if (link === undefined || link.tokenIds.length === 0) {
    return (
      <EmptyState
        level={1}
        icon={KeyIcon}
        title="No tokens selected"
        text="Select tokens in the list, then choose an action."
        actions={
          <Button component={Link} to={paths.tokens()}>
            Go to access tokens
          </Button>
        }
      />
    );
  }
  return <PlanWhenLoaded key={link.action} {...link} />;
}

/** The plan is made once from a fresh list: nothing in it changes while it is read. */
function PlanWhenLoaded({ action, tokenIds, extend, back }: PlanLink) {
  const { data, error, isFetching, refetch } = useTokenList();
  const now = useNow();
  const [made, setMade] = useState<{ tokens: readonly AccessToken[]; at: number }>();
  const found = new Map(data?.tokens.map((token) => [token.id, token]));
  if (made === undefined && data !== undefined && !isFetching) {
    setMade({ tokens: tokenIds.flatMap((id) => found.get(id) ?? []), at: now });
  }
  if (made !== undefined) {
    const missing = tokenIds.length - made.tokens.length;
    return (
      <Plan
        action={action}
        candidates={made.tokens}
        missingCount={missing}
        plannedAt={made.at}
        extend={extend}
        back={back}
      />
    );
  }
  if (error !== null && !isFetching) {
    return (
      <ErrorState
        level={1}
        title="Couldn’t load the tokens"
        message={error.message}
        onRetry={() => void refetch()}
      />
    );
  }
  return (
    <Box aria-busy>
      <PageHeader title="Bulk plan" summary="Loading the latest tokens…" />
      <PlanSkeleton />
    </Box>
  );
}

/** Placeholder rows while the list loads. */
function PlanSkeleton() {
  return (
    <Box aria-hidden sx={{ border: 1, borderColor: 'divider', borderRadius: 1 }}>
      {Array.from({ length: 6 }, (_, row) => (
        <Box
          key={row}
          sx={{ display: 'flex', gap: 2, p: 1.5, borderTop: row === 0 ? 0 : 1, borderColor: 'divider' }}
        >
          <Skeleton variant="rounded" width={16} height={12} />
          <Skeleton variant="rounded" height={12} width={`${28 + ((row * 17) % 24)}%`} />
        </Box>
      ))}
    </Box>
  );
}
