import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useParams } from 'react-router-dom';
import { mayLag } from '#domain/token/life.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { isForbidden } from '#queries/requests/failure.ts';
import { waitEndsAt } from '#queries/requests/rate-limit-wait.ts';
import { useSession } from '#queries/session/session.ts';
import { useKeyPermissions } from '#queries/cache/key-permission.ts';
import { useToken } from '#queries/cache/tokens.ts';
import { cannotText, doubtText } from '#features/token-parts/permission-words.ts';
import { lowWindow } from '#ui/low-window.ts';
import { useNow } from '#ui/now.ts';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { TokenKeyNotice } from '#features/hand-over/TokenKeyNotice.tsx';
import { ReplaceNotice } from '#features/retire/ReplaceNotice.tsx';
import { GraceNotice } from '#features/grace/reset/GraceNotice.tsx';
import { PauseSentence } from '#features/token-parts/PauseSentence.tsx';
import { TokenActions } from './TokenActions.tsx';
import { AccessBlock } from './AccessBlock.tsx';
import { BackToList } from './BackToList.tsx';
import { coveredByHead } from './detail-blocks.ts';
import { DetailFailure } from '#features/token-parts/DetailFailure.tsx';
import { DetailHead } from './DetailHead.tsx';
import { DetailSkeleton } from './DetailSkeleton.tsx';
import { HiddenHeading } from '#features/token-parts/HiddenHeading.tsx';
import { HistoryBlock } from './HistoryBlock.tsx';
import { IdentityBlock } from './IdentityBlock.tsx';
import { LifeBlock } from './LifeBlock.tsx';
import { RawJsonBlock } from './RawJsonBlock.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { useReachHash } from './use-reach-hash.ts';

/** One access token: its identity, its life, its access and its history. */
export function TokenDetailPage() {
  const { id = '' } = useParams();
  const { data, listed, error, isGone, refetch, failureReason } = useToken(id);
  const ownId = useSession().data?.session?.identity.tokenId;
  const now = useNow();
  const known = data?.token ?? listed;
  const isLagging = isGone && mayLag(known, now);
  // A deleted or forbidden token is not shown from the cache; a token whose refresh failed is.
  const token = (isGone && !isLagging) || isForbidden(error) ? undefined : known;
  const pauseEndsAt = waitEndsAt(failureReason);
  const retry = () => void refetch();
  useDocumentTitle(token === undefined ? 'Access token' : tokenTitle(token));
  useReachHash(token !== undefined);

  return (
    <Box
      component="article"
      sx={{
        // The sticky head must not cover the focused element.
        '& :is(a, button, [tabindex])': {
          scrollMarginTop: { xs: coveredByHead.narrow, md: coveredByHead.wide },
          [lowWindow]: { scrollMarginTop: 0 },
        },
      }}
    >
      <BackToList />
      {token === undefined && error !== null && (
        <>
          <HiddenHeading>Access token</HiddenHeading>
          <DetailFailure error={error} onRetry={retry} />
        </>
      )}
      {token === undefined && error === null && (
        <DetailSkeleton
          waiting={pauseEndsAt === undefined ? undefined : <PauseSentence until={pauseEndsAt} />}
        />
      )}
      {token !== undefined && (
        <>
          <DetailHead token={token} isOwn={token.id === ownId} actions={<TokenActions token={token} />} />
          {error !== null && <StaleNotice error={error} isLagging={isLagging} onRetry={retry} />}
          <PermissionNote token={token} />
          <TokenKeyNotice token={token} />
          <GraceNotice token={token} />
          <ReplaceNotice token={token} />
          <IdentityBlock token={token} />
          <LifeBlock token={token} />
          <AccessBlock token={token} />
          <HistoryBlock token={token} />
          <RawJsonBlock token={token} json={data?.json} />
        </>
      )}
    </Box>
  );
}

/** What the session's key cannot do to this token, and what it may be refused. */
function PermissionNote({ token }: { readonly token: AccessToken }) {
  const permissions = useKeyPermissions();
  const text = [cannotText(token, permissions), doubtText(token, permissions)].filter(Boolean).join(' ');
  if (text === '') return null;
  return (
    <Typography variant="body2" sx={{ mt: 2, color: 'text.secondary', textWrap: 'pretty' }}>
      {text}
    </Typography>
  );
}
