import { useState } from 'react';
import { Navigate, Outlet, useMatch, useNavigate, useParams } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { useSession } from '#queries/session/session.ts';
import { TokenDetailPage } from './TokenDetailPage.tsx';
import { ResetHandOver } from '#features/grace/reset/ResetHandOver.tsx';
import type { ResetDone } from '#features/grace/reset/use-reset.ts';

/** The page of a token with its dialogs. After a reset, the hand-over of the new key replaces the page. */
export function TokenRoute() {
  const { id = '' } = useParams();
  // No state of one token may carry over to the page of another, least of all a key.
  return <PlaceOfToken key={id} id={id} />;
}

function PlaceOfToken({ id }: { readonly id: string }) {
  const [done, setDone] = useState<ResetDone>();
  const navigate = useNavigate();
  const isOwn = useSession().data?.session?.identity.tokenId === id;
  const isResetting = useMatch('/tokens/:id/reset') !== null;
  const isHandingOver = useMatch('/tokens/:id/new-key') !== null;
  if (done !== undefined && !isResetting && !isHandingOver) setDone(undefined);

  /** Removes the dialog from the address: a reload must not start a second reset. */
  function handOver(reset: ResetDone) {
    setDone(reset);
    void navigate(paths.newKey(id), { replace: true });
  }

  if (done !== undefined) {
    return (
      <ResetHandOver
        done={done}
        isOwn={isOwn}
        onDone={() => void navigate(paths.token(id), { replace: true })}
      />
    );
  }
  // The key is gone, for example after a reload. The page says so.
  if (isHandingOver) return <Navigate to={paths.token(id)} replace />;
  return (
    <>
      <TokenDetailPage />
      <Outlet context={handOver} />
    </>
  );
}
