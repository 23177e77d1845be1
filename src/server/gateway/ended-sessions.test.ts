import { describe, expect, it } from 'vitest';
import { createEndedSessions } from './ended-sessions.ts';

const session = (id: string, signedInAt: number) => ({
  id,
  instance: 'com',
  key: 'api-11111111-2222-4333-8444-555555555555',
  identity: { serviceToken: false },
  signedInAt,
  expiresAt: signedInAt + 1000,
});

describe('what has ended', () => {
  it('is what was ended, and nothing else', () => {
    const ended = createEndedSessions();
    ended.end(session('a', 1), 5);
    expect(ended.hasEnded(session('a', 1))).toBe(true);
    expect(ended.hasEnded(session('b', 1))).toBe(false);
  });

  it('never comes back for want of room: what is as old as the forgotten one ends with it', () => {
    const ended = createEndedSessions(2);
    for (const [id, signedInAt] of [
      ['a', 10],
      ['b', 20],
      ['c', 30],
    ] as const)
      ended.end(session(id, signedInAt), 40);
    expect(['a', 'b', 'c'].map((id, at) => ended.hasEnded(session(id, 10 * (at + 1))))).toEqual([
      true,
      true,
      true,
    ]);
    expect(ended.hasEnded(session('as old as a', 10))).toBe(true);
    expect(ended.hasEnded(session('younger', 11))).toBe(false);
  });

  it('makes room first by what nobody could use any more', () => {
    const ended = createEndedSessions(2);
    ended.end(session('a', 10), 20);
    ended.end(session('b', 20), 30);
    ended.end(session('c', 1500), 1600);
    expect(ended.hasEnded(session('honest', 15))).toBe(false);
    expect(ended.hasEnded(session('c', 1500))).toBe(true);
  });
});
