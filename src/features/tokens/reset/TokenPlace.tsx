import { useEffect, useRef, useState } from 'react';
import { Outlet, useMatch, useNavigate, useParams } from 'react-router-dom';
import { paths } from '#domain/paths.ts';
import { useSession } from '#queries/session.ts';
import { TokenDetailPage } from '../detail/TokenDetailPage.tsx';
import { ResetHandOver } from './ResetHandOver.tsx';
import type { ResetDone } from './use-reset.ts';

/** The page of a token with its dialogs above it; after a reset the hand-over of the new key stands in its place. */
export function TokenPlace() {
  const { id = '' } = useParams();
  // Nothing of one token may survive into the page of another, a key least of all.
  return <PlaceOfToken key={id} id={id} />;
}

function PlaceOfToken({ id }: { readonly id: string }) {
  const [done, setDone] = useState<ResetDone>();
  const navigate = useNavigate();
  const isOwn = useSession().data?.session?.identity.tokenId === id;
  const isResetting = useMatch('/tokens/:id/reset') !== null;
  if (done !== undefined && !isResetting) setDone(undefined);

  const isHandingOver = done !== undefined && isResetting;
  const wasHandingOver = useRef(false);
  useEffect(() => {
    // The hand-over was no dialog that gives the focus back: the page begins anew.
    if (wasHandingOver.current && !isHandingOver)
      document.querySelector<HTMLElement>('main h1[tabindex="-1"]')?.focus();
    wasHandingOver.current = isHandingOver;
  }, [isHandingOver]);

  if (done !== undefined && isResetting) {
    return (
      <ResetHandOver
        done={done}
        isOwn={isOwn}
        onDone={() => void navigate(paths.token(id), { replace: true })}
      />
    );
  }
  return (
    <>
      <TokenDetailPage />
      <Outlet context={setDone} />
    </>
  );
}
