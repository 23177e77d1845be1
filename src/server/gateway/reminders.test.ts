import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resetFact, scopeOf } from '#testing/workspace-facts.ts';
import type { Fact } from '../workspace/fact.ts';
import { openWorkspace, type Workspace } from '../workspace/open-workspace.ts';
import { createInstanceClocks } from './instance-clocks.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics.ts';
import { startReminders, type Reminders } from './reminders.ts';
import type { Send, WholeAnswer } from './upstream.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const secret = 'a secret of the webhook, long enough';
const origin = 'https://app.launchdarkly.com';

type Sent = Parameters<Send>[0];
const sentSchema = v.object({ text: v.string(), reminder: v.looseObject({ id: v.string() }) });
const contentOf = ({ body }: Sent) => v.parse(sentSchema, JSON.parse(new TextDecoder().decode(body)));

let now = 0;
let workspace: Workspace;
let sent: Sent[] = [];
let answer: () => Promise<Pick<WholeAnswer, 'status'>>;
let logLines: string[] = [];
let reminders: Reminders;
let clocks: ReturnType<typeof createInstanceClocks>;
const metrics = createMetrics({ isReady: () => true });

function startOne(): Reminders {
  return startReminders({
    webhook: { url: new URL('https://hooks.example.com/services/T0/secret?x=1'), secret },
    workspace,
    send: async (call) => {
      sent.push(call);
      return { headers: {}, body: new Uint8Array(), ...(await answer()) };
    },
    log: createLog('debug', (line) => logLines.push(line)),
    metrics,
    clocks,
    now: () => now,
  });
}

beforeEach(async () => {
  now = Date.UTC(2026, 10, 23, 12);
  sent = [];
  logLines = [];
  answer = async () => ({ status: 200 });
  clocks = createInstanceClocks(() => now);
  workspace = openWorkspace(
    { database: { kind: 'file', path: ':memory:' }, retention: 400 * day },
    { log: () => undefined, now: () => now },
  );
  reminders = startOne();
  // The look at the start.
  await reminders.look();
});
afterEach(async () => {
  reminders.stop();
  await workspace.close();
});

const record = (...facts: readonly Fact[]) => workspace.add(scopeOf(), facts, 'seen');
const reset = (endsIn: number, facts: Parameters<typeof resetFact>[0] = {}, tokenName = 'ci') =>
  resetFact({
    at: now,
    detail: { tokenName, oldLastFour: 'aaaa', newLastFour: 'bbbb', endsAt: now + endsIn },
    ...facts,
  });

/** Lets time pass and looks; gives what was sent in that look. */
async function after(ms: number) {
  now += ms;
  const before = sent.length;
  await reminders.look();
  return sent.slice(before).map(contentOf);
}

describe('reminders', () => {
  it('of an old key: a day and an hour before it ends, each once', async () => {
    await record(reset(30 * hour));
    expect(await after(6 * hour - 1)).toEqual([]);
    expect(await after(1)).toMatchObject([
      {
        text: 'The old key …aaaa of the service token `ci` stops working within 24 hours, at 2026-11-24 18:00 UTC. Clients need the new key by then. Token `t7`, account `a1` at `app.launchdarkly.com`.',
        reminder: {
          event: 'old_key_ends',
          instance: origin,
          account: 'a1',
          token: 't7',
          tokenKind: 'service',
          tokenName: 'ci',
          oldLastFour: 'aaaa',
          endsAt: '2026-11-24T18:00:00.000Z',
        },
      },
    ]);
    expect(await after(22 * hour)).toEqual([]);
    expect(await after(hour)).toMatchObject([{ text: expect.stringContaining('within an hour') }]);
    expect(await after(59 * minute)).toEqual([]);
    expect(await after(hour)).toEqual([]);
  });

  it('of a token: a week and a day before it expires', async () => {
    const { detail: _detail, ...about } = reset(hour);
    await record({ ...about, kind: 'expiry', detail: { tokenName: 'ci', expiresAt: now + 8 * day } });
    expect(await after(day)).toMatchObject([
      {
        text: expect.stringMatching(
          /^The service token `ci` expires within 7 days, at 2026-12-01 12:00 UTC\./,
        ),
      },
    ]);
    expect(await after(5 * day)).toEqual([]);
    expect(await after(day)).toMatchObject([{ reminder: { event: 'token_expires' } }]);
  });

  it('none of what was decided only then, and only the last of several that were missed', async () => {
    await record(reset(4 * hour, { tokenId: 'short' }), reset(hour, { tokenId: 'shorter' }));
    expect(await after(0)).toEqual([]);
    await record(reset(3 * hour - 1, { tokenId: 'over' }));
    now += 3 * hour;
    expect((await after(0)).map(({ reminder }) => reminder['token'])).toEqual(['short']);
    await record(reset(40 * hour, { tokenId: 'long' }));
    expect(await after(39.5 * hour)).toMatchObject([
      { text: expect.stringContaining('within an hour'), reminder: { token: 'long' } },
    ]);
  });

  it('none when the token was deleted, or reset again', async () => {
    await record(reset(30 * hour), reset(30 * hour, { tokenId: 'other' }));
    const { detail: _detail, ...about } = reset(0);
    await record({ ...about, kind: 'deletion', detail: { tokenName: 'ci', token: null } });
    now += 1;
    await record(reset(0, { tokenId: 'other' }));
    expect(await after(10 * hour)).toEqual([]);
  });

  it('by the instance’s clock, where it is another', async () => {
    await record(reset(30 * hour));
    clocks.note(origin, { date: new Date(now + 3 * hour).toUTCString() });
    expect(await after(3 * hour - minute)).toHaveLength(0);
    expect(await after(minute)).toHaveLength(1);
    clocks.note(origin, { date: 'yesterday' });
    expect(clocks.now(origin)).toBe(now + 3 * hour);
    clocks.note(origin, { date: new Date(now - 2000).toUTCString() });
    expect(clocks.now(origin)).toBe(now);
  });

  it('name no personal token and nobody, and a name can neither mention nor link', async () => {
    const hostile = 'a <!channel> @all `x` & [y](https://z.invalid)\n*b*\u202e';
    await record(
      reset(30 * hour, { tokenId: 'p', tokenKind: 'personal', memberId: 'm9' }, 'Anna’s laptop'),
      reset(30 * hour, { tokenId: 's' }, hostile),
    );
    const messages = await after(7 * hour);
    const all = JSON.stringify(messages);
    expect(all).not.toMatch(/Anna|m9|m1/);
    const text = (token: string) => messages.find(({ reminder }) => reminder['token'] === token)?.text ?? '';
    expect(text('p')).toMatch(/^The old key of a personal token stops working .* Token `p`,/);
    expect(text('s')).toContain('`a &lt;!channel&gt; @all ˋxˋ &amp; [y](https://z.invalid) *b*`');
    expect(text('s').split('`')).toHaveLength(9);
  });

  it('are signed, and go to the one address', async () => {
    await record(reset(30 * hour));
    await after(7 * hour);
    const [call] = sent;
    expect(call).toMatchObject({
      origin: 'https://hooks.example.com',
      path: '/services/T0/secret?x=1',
      method: 'POST',
    });
    const {
      'Webhook-Id': id,
      'Webhook-Timestamp': time,
      'Webhook-Signature': signature,
    } = call?.headers ?? {};
    expect(time).toBe(String(now / 1000));
    const body = new TextDecoder().decode(call?.body);
    const mac = createHmac('sha256', secret).update(`${id}.${time}.${body}`).digest('base64');
    expect(signature).toBe(`v1,${mac}`);
    expect(call && contentOf(call).reminder.id).toBe(id);
  });

  it('that were not taken are tried again, later each time, with the same ID, until the end', async () => {
    await record(reset(30 * hour));
    const answers = [
      async () => Promise.reject(Object.assign(new Error('to a secret place'), { code: 'ECONNREFUSED' })),
      async () => ({ status: 500 }),
      // Not followed.
      async () => ({ status: 302 }),
    ];
    let tries = 0;
    answer = () => {
      tries += 1;
      return (answers[tries - 1] ?? (async () => ({ status: 200 })))();
    };
    const ids: unknown[] = [];
    for (const [wait, count] of [
      [6 * hour, 1],
      [minute - 1, 0],
      [1, 1],
      [2 * minute - 1, 0],
      [1, 1],
      [4 * minute, 1],
      [hour, 0],
    ] as const) {
      const messages = await after(wait);
      expect(messages).toHaveLength(count);
      ids.push(...messages.map(({ reminder }) => reminder.id));
    }
    expect(new Set(ids).size).toBe(1);
    const lines = logLines.map((line): Record<string, unknown> => ({ ...Object(JSON.parse(line)) }));
    expect(
      lines.map(({ message, problem, attempts, seconds }) => [message, problem, attempts, seconds]),
    ).toEqual([
      ['a reminder was not sent', 'not reached (ECONNREFUSED)', 1, 60],
      ['a reminder was not sent', 'status 500', 2, 120],
      ['a reminder was not sent', 'status 302', 3, 240],
      ['a reminder was sent', undefined, 4, undefined],
    ]);
    expect(logLines.join('')).not.toMatch(/secret|hooks\.example/);
    expect(metrics.text()).toMatch(/^console_reminders_total\{outcome="failed"\} 3$/m);
  });

  it('of two gateways come once, also when both look at the same time', async () => {
    const other = startOne();
    await record(...Array.from({ length: 20 }, (_, at) => reset(30 * hour, { tokenId: `t${at}` })));
    now += 7 * hour;
    await Promise.all([reminders.look(), other.look()]);
    await Promise.all([reminders.look(), other.look()]);
    other.stop();
    expect(sent).toHaveLength(20);
    expect(new Set(sent.map((call) => contentOf(call).reminder['token'])).size).toBe(20);
  });

  it('that were sent while the database went away are not sent a second time by the same gateway', async () => {
    await record(reset(30 * hour));
    const { settle } = workspace.reminders;
    const failing = vi.spyOn(workspace.reminders, 'settle').mockRejectedValue(new Error('away'));
    expect(await after(7 * hour)).toHaveLength(1);
    failing.mockImplementation(settle);
    expect(await after(5 * minute)).toHaveLength(0);
    expect(await after(hour)).toHaveLength(0);
    expect(logLines.join('')).toContain('a reminder was sent');
  });

  it('that were sent are asked for once more at most, by each gateway', async () => {
    await record(reset(30 * hour));
    await after(7 * hour);
    const claim = vi.spyOn(workspace.reminders, 'claim');
    await after(minute);
    expect(claim).not.toHaveBeenCalled();
    const other = startOne();
    for (let count = 0; count < 3; count += 1) await other.look();
    other.stop();
    expect(claim).toHaveBeenCalledTimes(1);
    expect(sent).toHaveLength(1);
  });

  it('end when they are stopped', async () => {
    await record(reset(30 * hour));
    reminders.stop();
    expect(await after(7 * hour)).toHaveLength(0);
  });
});
