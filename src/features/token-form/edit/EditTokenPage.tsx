import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { tokenTitle } from '#domain/token/token.ts';
import { isRateLimited } from '#queries/requests/failure.ts';
import { useSession } from '#queries/session/session.ts';
import { type TokenDetail, useFreshToken } from '#queries/cache/tokens.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { StatusTag } from '#ui/StatusTag.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { DetailFailure } from '#features/token-parts/DetailFailure.tsx';
import { HiddenHeading } from '#features/token-parts/HiddenHeading.tsx';
import { kindTitle } from '#features/token-parts/detail-words.ts';
import { BackToToken } from './BackToToken.tsx';
import { EditSession } from './EditSession.tsx';
import { EditSkeleton } from './EditSkeleton.tsx';

/** Changes the editable parts of a token without overwriting anybody else's changes. */
export function EditTokenPage() {
  const { id = '' } = useParams();
  return <EditToken key={id} id={id} />;
}

function EditToken({ id }: { readonly id: string }) {
  const { data, isFresh, error, refetch, failureReason } = useFreshToken(id);
  const ownId = useSession().data?.session?.identity.tokenId;
  // The whole edit is compared with its first fresh read, even after later reads.
  const [first, setFirst] = useState<TokenDetail>();
  if (first === undefined && isFresh && data !== undefined) setFirst(data);
  useDocumentTitle(first === undefined ? 'Edit an access token' : `Edit ${tokenTitle(first.token)}`);

  if (first === undefined || data === undefined) {
    if (error === null) {
      return (
        <EditSkeleton
          waiting={isRateLimited(failureReason) ? 'Rate limited. Continuing automatically.' : undefined}
        />
      );
    }
    return (
      <>
        <HiddenHeading>Edit an access token</HiddenHeading>
        <DetailFailure error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  const { token } = first;
  return (
    <>
      <PageHeader
        above={<BackToToken id={id} title={tokenTitle(token)} />}
        title={`Edit ${tokenTitle(token)}`}
        summary={
          <>
            {token.lastFour === '' ? '' : `…${token.lastFour} · `}
            {kindTitle(token.kind)}
          </>
        }
        actions={id === ownId ? <StatusTag tone="accent">This session’s token</StatusTag> : undefined}
      />
      <EditSession first={first} newest={data} isOwn={id === ownId} />
    </>
  );
}
