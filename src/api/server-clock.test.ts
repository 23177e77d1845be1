import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { askEarly } from './early-answers.ts';
import { request } from './http.ts';
import { createServerClock, serverClock, serverNow, startReading } from './server-clock.ts';

const hour = 3_600_000;

/** A computer whose clock differs from a server's by `behind` ms, and the time that passes for both. */
function worldWith(behind: number) {
  let time = Date.UTC(2026, 10, 23, 12);
  const localNow = () => time - behind;
  const clock = createServerClock(localNow);
  return {
    clock,
    error: () => clock.now() - time,
    set: (next: number) => {
      behind = next;
    },
    /** An answer: `there` and `back` are its ways in ms, `off` is by how much the clock that it tells is wrong. */
    hear: ({ there = 40, back = 40, isInstance = false, off = 0, wholeSeconds = true } = {}) => {
      const read = startReading(localNow);
      time += there;
      const told = wholeSeconds ? Math.floor((time + off) / 1000) * 1000 : time + off;
      time += back;
      const headers = new Headers({ 'X-Server-Time': String(told) });
      if (isInstance) headers.set('X-Server-Clock', 'instance');
      clock.note(read(headers));
    },
  };
}

test.each([0, 2 * hour, -26 * hour, 56 * 365 * 24 * hour])(
  'a computer that is %i ms behind goes by the server from the first answer on',
  (behind) => {
    const { hear, error } = worldWith(behind);
    hear();
    expect(Math.abs(error())).toBeLessThanOrEqual(1080);
  },
);

test('each answer brings it nearer to the truth or leaves it where it is', () => {
  const delays = fc.record({
    there: fc.nat(30_000),
    back: fc.nat(30_000),
    wholeSeconds: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.array(delays), (behind, answers) => {
      const { hear, error } = worldWith(behind);
      let before = Math.abs(error());
      for (const { there, back, wholeSeconds } of answers) {
        hear({ there, back, wholeSeconds });
        expect(Math.abs(error())).toBeLessThanOrEqual(Math.min(before, there + back + 999));
        before = Math.abs(error());
      }
    }),
  );
});

test('a clock that is right stays as it is, however slow the answers are', () => {
  const { hear, clock, error } = worldWith(0);
  const told = vi.fn<() => void>();
  clock.subscribe(told);
  for (const there of [40, 900, 12_000, 3]) hear({ there });
  expect(error()).toBe(0);
  expect(told).not.toHaveBeenCalled();
});

test('when the clock of the computer is set right, or wrong, the next answer follows', () => {
  const { hear, set, clock, error } = worldWith(2 * hour);
  const told = vi.fn<() => void>();
  clock.subscribe(told);
  hear();
  hear();
  expect(told).toHaveBeenCalledTimes(1);
  expect(Math.abs(clock.ahead() - 2 * hour)).toBeLessThan(1100);
  set(0);
  hear();
  expect(Math.abs(error())).toBeLessThanOrEqual(1080);
  expect(told).toHaveBeenCalledTimes(2);
});

test('once an instance has told its time, the clock of the gateway counts no more, until another session begins', () => {
  const { hear, clock, error } = worldWith(0);
  clock.follow('one');
  hear({ off: 5 * 60_000 });
  expect(error()).toBeGreaterThan(4 * 60_000);
  hear({ isInstance: true });
  hear({ off: 5 * 60_000 });
  clock.follow('one');
  hear({ off: 5 * 60_000 });
  expect(Math.abs(error())).toBeLessThanOrEqual(1080);
  clock.follow('two');
  hear({ off: 5 * 60_000 });
  expect(error()).toBeGreaterThan(4 * 60_000);
});

test.each([undefined, '', 'soon', '-1', 'NaN'])('an answer that tells "%s" tells nothing', (told) => {
  const read = startReading();
  expect(read(new Headers(told === undefined ? {} : { 'X-Server-Time': told }))).toBeUndefined();
});

test('an answer during which the clock was set back tells nothing', () => {
  let time = 2 * hour;
  const read = startReading(() => time);
  time = 0;
  expect(read(new Headers({ 'X-Server-Time': '7200000' }))).toBeUndefined();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  globalThis.earlyAnswers = undefined;
});

test('every answer counts, refusals and early ones as well, and waits for a rate limit are by the server’s clock', async () => {
  let local = Date.UTC(2026, 10, 23, 12);
  const server = () => local + 2 * hour;
  vi.spyOn(Date, 'now').mockImplementation(() => local);
  const answer = (status: number, headers: Record<string, string> = {}) =>
    Response.json(
      {},
      {
        status,
        headers: {
          'X-Answered-By': 'access-token-console',
          'X-Server-Time': String(server()),
          ...headers,
        },
      },
    );

  vi.stubGlobal('fetch', async () => answer(200));
  void askEarly('/early');
  await globalThis.earlyAnswers?.get('/early');
  local += 60_000;
  await request('/early');
  expect(Math.abs(serverNow() - server())).toBeLessThan(1000);
  // Read when it came, not when it was taken: a minute that it lay there would make it a minute wrong.
  expect(serverClock.ahead()).toBeGreaterThanOrEqual(2 * hour);

  vi.stubGlobal('fetch', async () => answer(429, { 'X-Ratelimit-Reset': String(server() + 5000) }));
  const refusal: unknown = await request('/limited').catch((error: unknown) => error);
  expect(refusal).toMatchObject({ status: 429, retryAfterMs: expect.closeTo(5000, -4) });
});
