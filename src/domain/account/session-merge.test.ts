import { describe, expect, test } from 'vitest';
import { mergeSession, withoutSession } from './session-merge.ts';
import type { Session, SessionLoss, SessionState } from './session.ts';

const session = (id: string): Session => ({
  id,
  instance: { id: `instance of ${id}`, name: id, host: id, origin: '' },
  identity: { serviceToken: false },
  lastFour: 'ffff',
  signedInAt: 0,
  expiresAt: 1,
});
const [mine, theirs] = [session('mine'), session('theirs')];
const base = { instances: [], sandbox: undefined, idleLock: 0 };
const answer = (open: Session | undefined) => ({ ...base, session: open });
const state = (part: Partial<SessionState>): SessionState => ({
  ...base,
  session: undefined,
  other: undefined,
  lost: undefined,
  ...part,
});
const lost = (reason: SessionLoss['reason']) => ({ id: 'mine', instance: mine.instance, reason });

describe('a page that shows a session', () => {
  test('goes on with it, by whatever key it has now', () => {
    const renewed = { ...mine, lastFour: 'eeee' };
    expect(mergeSession(state({ session: mine }), answer(renewed))).toEqual(state({ session: renewed }));
  });

  test('never turns into another by itself, and knows of it', () => {
    const merged = mergeSession(state({ session: mine }), answer(theirs));
    expect(merged).toEqual(state({ session: mine, other: theirs }));
  });

  test('forgets the other when the browser comes back to its own', () => {
    expect(mergeSession(state({ session: mine, other: theirs }), answer(mine))).toEqual(
      state({ session: mine }),
    );
  });

  test('has lost it when nobody is signed in any more', () => {
    expect(mergeSession(state({ session: mine }), answer(undefined)).lost).toEqual({
      id: 'mine',
      instance: mine.instance,
      reason: 'ended',
    });
  });
});

test('the gateway’s own lock is told as one, whatever the page showed', () => {
  expect(mergeSession(state({ session: mine }), answer(undefined), mine.instance)).toEqual(
    state({ lost: lost('idle') }),
  );
  expect(mergeSession(undefined, answer(undefined), mine.instance).lost).toEqual({ ...lost('idle'), id: '' });
});

describe('a page that shows nobody’s', () => {
  test.each([undefined, state({})])('is signed in with whoever signs in', (known) => {
    expect(mergeSession(known, answer(theirs))).toEqual(state({ session: theirs }));
  });

  test('because it was lost waits for the person when another is open', () => {
    const known = state({ lost: lost('idle') });
    expect(mergeSession(known, answer(theirs))).toEqual({ ...known, other: theirs });
    expect(mergeSession(known, answer(undefined))).toEqual(known);
  });

  test('because it was lost goes on when its own proves open', () => {
    expect(mergeSession(state({ lost: lost('replaced') }), answer(mine))).toEqual(state({ session: mine }));
  });
});

test.each(['idle', 'left'] as const)(
  'a session that is shut (%s) is not opened again by an answer',
  (reason) => {
    const known = state({ lost: lost(reason) });
    expect(mergeSession(known, answer(mine))).toEqual(known);
  },
);

test('the first reason for a loss is the true one', () => {
  const once = withoutSession(state({ session: mine, other: theirs }), 'replaced');
  expect(once).toEqual(state({ other: theirs, lost: lost('replaced') }));
  expect(withoutSession(once, 'idle')).toBe(once);
});
