import { useEffect, useEffectEvent, useState } from 'react';
import { idleStanding } from '#domain/idle-lock.ts';
import { readBulkRun } from '#queries/bulk-run.ts';
import { useForgetWhenLocked, useLockSession } from '#queries/session-lock.ts';
import { useSession } from '#queries/session.ts';
import { IdleDialog } from './IdleDialog.tsx';
import { startIdleClock, type IdleWarning } from './idle-clock.ts';

/** Locks a session that nobody uses, after a warning. Nothing is drawn until then. */
export function IdleWatch() {
  const { session, idleLock = 0 } = useSession().data ?? {};
  useForgetWhenLocked();
  return session === undefined || idleLock === 0 ? null : (
    <Watch key={session.signedInAt} lockAfter={idleLock} />
  );
}

function Watch({ lockAfter }: { readonly lockAfter: number }) {
  const lock = useLockSession();
  const [warning, setWarning] = useState<IdleWarning>();
  const lockNow = useEffectEvent(lock);
  useEffect(
    () =>
      startIdleClock({
        standingAt: (lastUsedAt, now) => idleStanding(lastUsedAt, lockAfter, now),
        isAtWork: () => readBulkRun()?.run.standing.kind === 'running',
        onWarning: setWarning,
        onDue: () => lockNow(),
      }),
    [lockAfter],
  );
  return warning === undefined ? null : <IdleDialog {...warning} onLock={lock} />;
}
