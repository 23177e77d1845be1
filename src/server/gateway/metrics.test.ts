import { describe, expect, it } from 'vitest';
import { goodKey, openTestGateway, otherKey, ownTokenId } from '#testing/test-gateway.ts';
import { createMetrics } from './metrics.ts';

function open() {
  const metrics = createMetrics({
    isReady: () => true,
    isDatabaseUp: () => false,
    workspace: () => ({ isUp: true, failures: 3 }),
  });
  return { metrics, ...openTestGateway({ metrics }) };
}

type Sample = {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
};

/** Reads the text as OpenMetrics 1.0 writes it; throws at the first line that is none. */
function parse(text: string): readonly Sample[] {
  expect(text.endsWith('\n# EOF\n')).toBe(true);
  const types = new Map<string, string>();
  const helped = new Set<string>();
  return text
    .slice(0, -'\n# EOF\n'.length)
    .split('\n')
    .flatMap((line) => {
      const [, kind, of = '', rest = ''] = /^# (TYPE|HELP) ([a-z_]+) (.+)$/.exec(line) ?? [];
      if (kind === 'TYPE') types.set(of, rest);
      if (kind === 'HELP') helped.add(of);
      if (kind !== undefined) return [];
      const [, name = '', inside, value = ''] =
        /^([a-z_]+)(?:\{([^{}]*)\})? (\d+(?:\.\d+)?(?:e-\d+)?)$/.exec(line) ?? [];
      const family = name.replace(/_(?:total|bucket|count|sum|info)$/, '');
      const known = types.has(family) ? family : name;
      expect(name, `a sample: ${line}`).not.toBe('');
      expect(types.has(known) && helped.has(known), `${name} is declared`).toBe(true);
      expect(types.get(known) !== 'counter' || name === `${known}_total`, `${name} is a total`).toBe(true);
      const labels = Object.fromEntries(
        (inside ?? '')
          .split(',')
          .filter((pair) => pair !== '')
          .map((pair) => {
            const [, label = '', text = ''] = /^([a-z]+)="([^"\\\n]*)"$/.exec(pair) ?? [];
            return [label, text];
          }),
      );
      return [{ name, labels, value: Number(value) }];
    });
}

const valueOf = (samples: readonly Sample[], name: string, labels: Record<string, string> = {}) =>
  samples.find(
    (sample) =>
      sample.name === name &&
      Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
  )?.value;

describe('the numbers', () => {
  it('say what was asked, what came of it, and what the instance left', async () => {
    const { metrics, send, signIn, answer } = open();
    const cookie = await signIn();
    answer(() => Response.json({}, { status: 401 }));
    await send('/session', { method: 'POST', body: { instance: 'com', key: otherKey } });
    answer(() =>
      Response.json(
        { items: [] },
        { headers: { 'X-Ratelimit-Route-Remaining': '7', 'X-Ratelimit-Global-Remaining': '9' } },
      ),
    );
    await send('/api/v2/tokens', { cookie });
    answer(() => Promise.reject(new Error('cut off')));
    await send(`/api/v2/tokens/${ownTokenId}/reset`, { method: 'POST', cookie });
    await send('/healthz');
    const samples = parse(metrics.text());
    expect(valueOf(samples, 'console_requests_total', { route: 'api', status: '2xx' })).toBe(1);
    expect(valueOf(samples, 'console_requests_total', { route: 'api', status: '5xx' })).toBe(1);
    expect(valueOf(samples, 'console_requests_total', { route: 'session', status: '4xx' })).toBe(1);
    expect(valueOf(samples, 'console_requests_total', { route: 'healthz' })).toBe(1);
    expect(valueOf(samples, 'console_events_total', { action: 'sign-in', outcome: 'done' })).toBe(1);
    expect(valueOf(samples, 'console_events_total', { action: 'sign-in', outcome: 'refused' })).toBe(1);
    expect(valueOf(samples, 'console_events_total', { action: 'reset', outcome: 'unknown' })).toBe(1);
    expect(valueOf(samples, 'console_rate_limit_remaining', { instance: 'com' })).toBe(7);
    expect(valueOf(samples, 'console_upstream_seconds_count', { outcome: 'failed' })).toBe(1);
    expect(valueOf(samples, 'console_upstream_seconds_count', { outcome: 'ok' })).toBe(2);
    expect(valueOf(samples, 'console_ready')).toBe(1);
    expect(valueOf(samples, 'console_database_up', { store: 'sandbox' })).toBe(0);
    expect(valueOf(samples, 'console_database_up', { store: 'workspace' })).toBe(1);
    expect(valueOf(samples, 'console_workspace_failures_total')).toBe(3);
  });

  it('have buckets that only grow, up to the count', async () => {
    const { metrics } = open();
    const answered = { kind: 'answer', status: 200, headers: {}, body: new Uint8Array() } as const;
    for (const ms of [1, 60, 300, 9000, 90_000]) metrics.noteCall('com', answered, ms);
    const samples = parse(metrics.text());
    const buckets = samples
      .filter(({ name }) => name === 'console_upstream_seconds_bucket')
      .map(({ value }) => value);
    expect(buckets).toEqual(buckets.toSorted((one, other) => one - other));
    expect(buckets).toEqual([1, 2, 2, 3, 3, 3, 3, 4, 4, 5]);
    expect(valueOf(samples, 'console_upstream_seconds_sum')).toBeCloseTo(99.361);
  });

  it('hold nothing that a client sends', async () => {
    const { metrics, send, signIn } = open();
    const cookie = await signIn();
    const before = new Set(parse(metrics.text()).flatMap(({ labels }) => Object.values(labels)));
    for (const path of [
      '/secret',
      '/tokens/secret',
      `/api/v2/tokens/${goodKey}`,
      '/api/v2/secret',
      '/sandbox/secret',
      '/%22secret%22',
    ])
      for (const method of ['GET', 'PUT', 'POST']) await send(path, { method, cookie });
    const after = parse(metrics.text()).flatMap(({ labels }) => Object.values(labels));
    const fixed = [
      'page',
      'api',
      'sandbox',
      '2xx',
      '4xx',
      '5xx',
      'change',
      'reset',
      'create',
      'refused',
      'done',
      'ok',
    ];
    expect(after.filter((value) => !before.has(value) && !fixed.includes(value))).toEqual([]);
    expect(metrics.text()).not.toMatch(/secret|11111111/);
  });
});
