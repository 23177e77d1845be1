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

/** In ms: after the first load, whose time is dear, and long before anybody has been away for long. */
const fetchDialogAfter = 30_000;

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
  // Early enough that a network which is gone by then cannot keep the warning from being given.
  useEffect(() => {
    const timer = setTimeout(idleDialog.preloadProps.onFocus, fetchDialogAfter);
    return () => clearTimeout(timer);
  }, []);
  return warning === undefined ? null : <idleDialog.Part {...warning} onLock={lock} />;
}
