import { useEffect, useEffectEvent, useState, type ComponentProps } from 'react';
import { idleStatus, tellUseEvery } from '#domain/account/idle-lock.ts';
import { readBulkRun } from '#queries/bulk/bulk-run.ts';
import { useForgetWhenLocked, useLockSession, useNoteUse } from '#queries/sign-in/session-lock.ts';
import { useSession } from '#queries/session/session.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import type { IdleDialog } from './IdleDialog.tsx';
import { startIdleClock, type IdleWarning } from './idle-clock.ts';

const idleDialog = lazyPart<ComponentProps<typeof IdleDialog>>(
  async () => (await import('./IdleDialog.tsx')).IdleDialog,
);

/** In ms: after the critical first load, and long before anybody could be away for long. */
const fetchDialogAfter = 30_000;

/** Locks an unused session, after a warning. Renders nothing until then. */
export function IdleWatch() {
  const { session, idleLock = 0 } = useSession().data ?? {};
  useForgetWhenLocked();
  return session === undefined || idleLock === 0 ? null : (
    <Watch key={session.signedInAt} lockAfter={idleLock} />
  );
}

function Watch({ lockAfter }: { readonly lockAfter: number }) {
  const lock = useLockSession();
  const noteUse = useNoteUse();
  const [warning, setWarning] = useState<IdleWarning>();
  const lockNow = useEffectEvent(lock);
  const tellUse = useEffectEvent(noteUse);
  useEffect(
    () =>
      startIdleClock({
        statusAt: (lastUsedAt, now) => idleStatus(lastUsedAt, lockAfter, now),
        isAtWork: () => readBulkRun()?.run.status.kind === 'running',
        tellEvery: tellUseEvery(lockAfter),
        onUse: () => tellUse(),
        onWarning: setWarning,
        onDue: () => lockNow(),
      }),
    [lockAfter],
  );
  // Loaded early, so that a later network failure cannot prevent the warning.
  useEffect(() => {
    const timer = setTimeout(idleDialog.preloadProps.onFocus, fetchDialogAfter);
    return () => clearTimeout(timer);
  }, []);
  return warning === undefined ? null : <idleDialog.Part {...warning} onLock={lock} />;
}
