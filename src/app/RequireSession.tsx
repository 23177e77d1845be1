import { Fragment, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { connectPathFrom } from '#domain/address/return-path.ts';
import { SessionFailure } from '#features/connection/SessionFailure.tsx';
import { useIsPageHeld } from '#queries/session/session-hold.ts';
import { useSession } from '#queries/session/session.ts';
import { BootScreen } from './BootScreen.tsx';

/**
 * Admits only people with a session. After signing in, they return to the address that they came for, or at which they lost the session.
 * After a deliberate sign-out they do not, as the next person may use another account. A page that holds a key stays until the key is
 * handed over.
 */
export function RequireSession() {
  const { data, error, refetch } = useSession();
  const { pathname, search, hash } = useLocation();
  const [lastShown, setLastShown] = useState<string>();
  const isPageHeld = useIsPageHeld();

  if (data === undefined) {
    if (error === null) return <BootScreen />;
    return <SessionFailure error={error} onRetry={() => void refetch()} />;
  }
  if (data.session !== undefined) {
    if (lastShown !== data.session.id) setLastShown(data.session.id);
    return pageOf(data.session.id);
  }
  if (lastShown !== undefined && isPageHeld) return pageOf(lastShown);
  const leftOnPurpose = lastShown !== undefined && data.lost === undefined;
  return (
    <>
      <BootScreen />
      <Navigate
        to={leftOnPurpose ? paths.connect() : connectPathFrom(`${pathname}${search}${hash}`)}
        replace
      />
    </>
  );
}

/** The state of a page belongs to its session: another session starts with a new page. */
function pageOf(session: string) {
  return (
    <Fragment key={session}>
      <Outlet />
    </Fragment>
  );
}
