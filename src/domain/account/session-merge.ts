// What the page shows once the gateway has said who is signed in: another tab may have changed that.
import type { Instance, Session, SessionLoss, SessionState } from './session.ts';

type Answer = Omit<SessionState, 'lost' | 'other'>;

/**
 * The state after an answer of the gateway. A page never turns into another session by itself: that one becomes `other`, and the person
 * decides. Where nobody was signed in, or somebody signed out on purpose, whoever signed in elsewhere is signed in here. `locked` is where
 * the session was open that the gateway locked.
 */
export function mergeSession(
  known: SessionState | undefined,
  answer: Answer,
  locked?: Instance,
): SessionState {
  const { session: open, ...rest } = answer;
  const shown = known?.session;
  if (shown !== undefined) {
    if (open === undefined)
      return {
        ...rest,
        session: undefined,
        other: undefined,
        lost: lossOf(shown, locked ? 'idle' : 'ended'),
      };
    return open.id === shown.id
      ? { ...rest, session: open, other: undefined, lost: undefined }
      : { ...rest, session: shown, other: open, lost: undefined };
  }
  const lost = known?.lost ?? (locked && { id: '', instance: locked, reason: 'idle' });
  if (open === undefined) return { ...rest, session: undefined, other: undefined, lost };
  if (lost !== undefined && lost.id !== open.id) return { ...rest, session: undefined, other: open, lost };
  // A lock holds although the gateway may not have heard of it yet.
  if (lost?.reason === 'idle' || lost?.reason === 'left')
    return { ...rest, session: undefined, other: undefined, lost };
  return { ...rest, session: open, other: undefined, lost: undefined };
}

/**
 * The state after the shown session has ended for this reason. A state without a session stays the same object: the
 * first reason counts.
 */
export function withoutSession(state: SessionState, reason: SessionLoss['reason']): SessionState {
  return state.session === undefined
    ? state
    : { ...state, session: undefined, lost: lossOf(state.session, reason) };
}

function lossOf({ id, instance }: Session, reason: SessionLoss['reason']): SessionLoss {
  return { id, instance, reason };
}
