import Button from '@mui/material/Button';
import { Link, useLocation, useParams } from 'react-router-dom';
import { expiryState } from '#domain/token/expiry.ts';
import { paths } from '#domain/address/paths.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { isForbidden } from '#queries/requests/failure.ts';
import { useToken } from '#queries/cache/tokens.ts';
import { BackIcon } from '#ui/icons.ts';
import { useNow } from '#ui/now.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { DetailFailure } from '#features/token-parts/DetailFailure.tsx';
import { answersIn } from '#features/token-parts/access-links.ts';
import { kindTitle } from '#features/token-parts/detail-words.ts';
import { DetailSkeleton } from './DetailSkeleton.tsx';
import { HiddenHeading } from '#features/token-parts/HiddenHeading.tsx';
import { TokenAccessReview } from './TokenAccessReview.tsx';

/** What one token may do: in words, as a matrix, and for a single question. */
export function TokenAccessPage() {
  const { id = '' } = useParams();
  const answers = answersIn(useLocation().state);
  const { data, listed, error, isGone, refetch } = useToken(id);
  const token = isGone || isForbidden(error) ? undefined : (data?.token ?? listed);
  const now = useNow();
  const expiry = token === undefined ? undefined : expiryState(token, now);
  const ability =
    token === undefined
      ? 'What a token can do'
      : `What ${tokenTitle(token)} ${expiry?.kind === 'expired' ? 'could' : 'can'} do`;
  useDocumentTitle(ability);

  if (token === undefined) {
    if (error === null) return <DetailSkeleton waiting={undefined} />;
    return (
      <>
        <HiddenHeading>What a token can do</HiddenHeading>
        <DetailFailure error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  const title = tokenTitle(token);
  return (
    <>
      <PageHeader
        above={
          <Button
            component={Link}
            to={answers?.from ?? paths.token(id)}
            variant="text"
            size="small"
            startIcon={<BackIcon />}
            sx={{ ml: -1, maxWidth: '100%', color: 'text.secondary' }}
          >
            <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {answers === undefined ? title : 'All answers'}
            </span>
          </Button>
        }
        title={ability}
        summary={`${token.lastFour === '' ? '' : `…${token.lastFour} · `}${kindTitle(token.kind)}`}
      />
      <TokenAccessReview
        key={id}
        token={token}
        expiredAt={expiry?.kind === 'expired' ? expiry.at : undefined}
      />
    </>
  );
}
