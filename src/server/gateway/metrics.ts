// What the process has done so far, as numbers for a monitoring system (OpenMetrics 1.0). Label values come from fixed sets: nothing that a
// client sends, and no ID, becomes one.
import manifest from '../../../package.json' with { type: 'json' };
import { callsLeftFrom } from '#domain/account/rate-limit.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { headerOf } from './forwarded-headers.ts';
import type { UpstreamResult } from './upstream.ts';

export type Metrics = {
  readonly countRequest: (path: string, status: number) => void;
  readonly countEvent: (action: string, outcome: string) => void;
  readonly countReminder: (outcome: 'sent' | 'failed') => void;
  /** Notes a call to an instance that took so many ms. */
  readonly noteCall: (instance: string, result: UpstreamResult, ms: number) => void;
  /** All numbers in the OpenMetrics text format. */
  readonly text: () => string;
};

export type MetricsOptions = {
  readonly isReady: () => boolean;
  /** Whether the sandbox's database works; missing without a sandbox. */
  readonly isDatabaseUp?: (() => boolean) | undefined;
  /** How the shared workspace is; missing without one. */
  readonly workspace?: Workspace['health'] | undefined;
};

/** Upper bounds of the histogram's buckets, in seconds. */
const bounds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const;

const roots = [
  'session',
  'api',
  'token-list',
  'workspace',
  'calendar',
  'sandbox',
  'assets',
  'healthz',
  'readyz',
];

type Labels = Readonly<Record<string, string>>;
type Histogram = { readonly buckets: number[]; sum: number; count: number };

/** Starts counting at zero. */
export function createMetrics({ isReady, isDatabaseUp, workspace }: MetricsOptions): Metrics {
  const requests = new Map<string, number>();
  const events = new Map<string, number>();
  const reminders = new Map<string, number>();
  const calls = new Map<string, Histogram>();
  const left = new Map<string, number>();

  return {
    countRequest(path, status) {
      const root = path.split('/')[1] ?? '';
      add(requests, { route: roots.includes(root) ? root : 'page', status: `${Math.floor(status / 100)}xx` });
    },
    countEvent: (action, outcome) => add(events, { action, outcome }),
    countReminder: (outcome) => add(reminders, { outcome }),
    noteCall(instance, result, ms) {
      const key = labelText({ instance, outcome: outcomeOf(result) });
      const histogram = calls.get(key) ?? { buckets: bounds.map(() => 0), sum: 0, count: 0 };
      calls.set(key, histogram);
      const seconds = ms / 1000;
      for (const [at, bound] of bounds.entries())
        if (seconds <= bound) histogram.buckets[at] = (histogram.buckets[at] ?? 0) + 1;
      histogram.sum += seconds;
      histogram.count += 1;
      const remaining = result.kind === 'answer' ? callsLeftFrom(headerOf(result.headers)) : undefined;
      if (remaining !== undefined) left.set(labelText({ instance }), remaining);
    },
    text: () =>
      [
        ...family('console_requests', 'counter', 'Requests answered.', countLines(requests)),
        ...family(
          'console_events',
          'counter',
          'Sign-ins, key tests and writes by how they ended.',
          countLines(events),
        ),
        ...family('console_reminders', 'counter', 'Attempts to send a reminder.', countLines(reminders)),
        ...family(
          'console_upstream_seconds',
          'histogram',
          'Calls to LaunchDarkly and the sandbox.',
          [...calls].flatMap(([labels, histogram]) => histogramLines(labels, histogram)),
        ),
        ...family(
          'console_rate_limit_remaining',
          'gauge',
          'Calls that the tightest rate limit left at the last response.',
          [...left].map(([labels, count]) => `{${labels}} ${count}`),
        ),
        ...family('console_ready', 'gauge', 'Whether new requests are wanted.', [` ${Number(isReady())}`]),
        ...databaseLines(isDatabaseUp?.(), workspace?.()),
        ...family('console_memory_bytes', 'gauge', 'Resident memory.', [` ${process.memoryUsage.rss()}`]),
        ...family('console_build', 'info', 'The running version.', [
          `_info{version="${manifest.version}"} 1`,
        ]),
        '# EOF\n',
      ].join('\n'),
  };
}

function databaseLines(
  isSandboxUp: boolean | undefined,
  workspace: ReturnType<Workspace['health']> | undefined,
): readonly string[] {
  const up = [
    ...(isSandboxUp === undefined ? [] : [`{store="sandbox"} ${Number(isSandboxUp)}`]),
    ...(workspace === undefined ? [] : [`{store="workspace"} ${Number(workspace.isUp)}`]),
  ];
  return [
    ...(up.length === 0 ? [] : family('console_database_up', 'gauge', 'Whether the database works.', up)),
    ...(workspace === undefined
      ? []
      : family('console_workspace_failures', 'counter', 'Queries of the shared workspace that failed.', [
          `_total ${workspace.failures}`,
        ])),
  ];
}

function outcomeOf(result: UpstreamResult): string {
  if (result.kind === 'failure') return 'failed';
  if (result.status === 429) return 'rate_limited';
  return result.status >= 500 ? 'server_error' : result.status >= 400 ? 'refused' : 'ok';
}

function add(counts: Map<string, number>, labels: Labels): void {
  const key = labelText(labels);
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function labelText(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',');
}

function countLines(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].map(([labels, count]) => `_total{${labels}} ${count}`);
}

function histogramLines(labels: string, { buckets, sum, count }: Histogram): readonly string[] {
  return [
    ...bounds.map((bound, at) => `_bucket{${labels},le="${bound}"} ${buckets[at] ?? 0}`),
    `_bucket{${labels},le="+Inf"} ${count}`,
    `_count{${labels}} ${count}`,
    `_sum{${labels}} ${sum}`,
  ];
}

/** The lines of one metric; `samples` are what follows its name. */
function family(name: string, type: string, help: string, samples: readonly string[]): readonly string[] {
  return [`# TYPE ${name} ${type}`, `# HELP ${name} ${help}`, ...samples.map((sample) => `${name}${sample}`)];
}
