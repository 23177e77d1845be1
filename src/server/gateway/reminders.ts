// Sends reminders of what ends soon to a webhook, once for all gateways on one database. All it knows comes from the workspace: it has no
// key to ask an instance with.
import { WorkspaceAway, type Workspace } from '../workspace/open-workspace.ts';
import type { End } from '../workspace/ends.ts';
import { placeOf } from '../workspace/scope.ts';
import type { InstanceClocks } from './instance-clocks.ts';
import type { WebhookSettings } from '../config.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { dueReminders, reminderBody, reminderHeaders, type Reminder } from './reminder-message.ts';
import { reasonOf, type Send } from './upstream.ts';

type ReminderOptions = {
  readonly webhook: WebhookSettings;
  readonly workspace: Workspace;
  readonly send: Send;
  readonly log: Log;
  readonly metrics: Metrics | undefined;
  readonly clocks: InstanceClocks;
  /** Epoch ms. */
  readonly now: () => number;
};

const minute = 60_000;
/** Between two looks. */
const pause = minute;
/** For the whole answer. */
const sendLimit = 10_000;
/** A gateway that ends while it sends keeps others from sending for so long. */
const claimLength = 5 * minute;
/** The longest pause between two attempts; they end with what they are about. */
const longestPause = 60 * minute;

export type Reminders = {
  /** Sends what is due. It is called every minute by itself. */
  readonly look: () => Promise<void>;
  readonly stop: () => void;
};

/** Looks from now on every minute for what is due. */
export function startReminders(options: ReminderOptions): Reminders {
  const { workspace, log, clocks, now } = options;
  const { reminders } = workspace;
  const known = new Map<string, { readonly revision: number; readonly ends: readonly End[] }>();
  // Those that were sent when the database could not be told, and those that need not be asked for again.
  const sent = new Set<string>();
  const settled = new Set<string>();
  let looking: Promise<void> | undefined;
  let isStopped = false;

  async function endsOf(name: string, revision: number): Promise<readonly End[]> {
    const before = known.get(name);
    if (before?.revision === revision) return before.ends;
    const ends = await reminders.ends(name);
    known.set(name, { revision, ends });
    return ends;
  }

  /** Whether the webhook took it, or nothing was to be sent. */
  async function remind(name: string, reminder: Reminder): Promise<boolean> {
    const { id, end } = reminder;
    if (settled.has(id)) return true;
    const attempts = await reminders.claim(name, { id, endsAt: end.endsAt }, claimLength);
    if (attempts === 'sent') settled.add(id);
    if (attempts === 'sent' || attempts === 'later') return true;
    const problem = sent.has(id) ? undefined : await post(options, name, reminder);
    const fields = { event: end.what, account: placeOf(name).accountId, target: end.tokenId, attempts };
    if (problem === undefined) {
      sent.add(id);
      await reminders.settle(name, id, 'sent');
      sent.delete(id);
      settled.add(id);
      log('info', 'a reminder was sent', fields);
      return true;
    }
    const wait = Math.min(longestPause, 2 ** (attempts - 1) * minute);
    log('warn', 'a reminder was not sent', { ...fields, problem, seconds: wait / 1000 });
    await reminders.settle(name, id, now() + wait);
    return false;
  }

  async function lookOnce(): Promise<void> {
    try {
      for (const { name, revision } of await reminders.workspaces()) {
        const ends = await endsOf(name, revision);
        for (const reminder of dueReminders(name, ends, clocks.now(placeOf(name).origin)))
          // A webhook that fails is asked no more than once a minute.
          if (isStopped || !(await remind(name, reminder))) return;
      }
    } catch (error) {
      // The workspace has said so itself, and the next look tries again.
      if (!(error instanceof WorkspaceAway))
        log('error', 'reminders failed', { error: error instanceof Error ? error.name : 'unknown' });
    }
  }

  async function look(): Promise<void> {
    looking ??= lookOnce().finally(() => {
      looking = undefined;
    });
    await looking;
  }

  const timer = setInterval(() => void look(), pause).unref();
  void look();
  return {
    look,
    stop: () => {
      isStopped = true;
      clearInterval(timer);
    },
  };
}

/** Sends one reminder. Gives why it was not taken; undefined when it was. No redirect is followed. */
async function post(
  { webhook: { url, secret }, send, metrics, now }: ReminderOptions,
  name: string,
  reminder: Reminder,
): Promise<string | undefined> {
  const body = reminderBody(name, reminder);
  const stopping = new AbortController();
  const late = setTimeout(() => stopping.abort(), sendLimit);
  try {
    const { status } = await send({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'POST',
      headers: reminderHeaders(reminder, body, { secret, now: now() }),
      body: new TextEncoder().encode(body),
      signal: stopping.signal,
    });
    const isTaken = status >= 200 && status <= 299;
    metrics?.countReminder(isTaken ? 'sent' : 'failed');
    return isTaken ? undefined : `status ${status}`;
  } catch (error) {
    metrics?.countReminder('failed');
    return stopping.signal.aborted ? 'no answer in 10 s' : `not reached${reasonOf(error)}`;
  } finally {
    clearTimeout(late);
  }
}
