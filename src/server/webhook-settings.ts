// Where reminders are sent.
import { isLoopback } from './instances.ts';
import type { SettingsReader } from './settings.ts';

export type WebhookSettings = {
  /** Its path may be a secret, as Slack's is, so it is never logged. */
  readonly url: URL;
  /** Signs the calls; undefined for none. */
  readonly secret: string | undefined;
};

/** In characters, the least that Standard Webhooks asks for. */
const shortest = 24;

/**
 * Reads `NOTIFY_WEBHOOK_URL` and `NOTIFY_WEBHOOK_SECRET`, also from files. No problem repeats the address, whose path is a secret with
 * Slack.
 */
export function readWebhook(
  settings: SettingsReader,
  { isShared }: { readonly isShared: boolean },
): WebhookSettings | undefined {
  const address = settings.secret('NOTIFY_WEBHOOK_URL');
  const secret = settings.secret('NOTIFY_WEBHOOK_SECRET');
  if (secret !== undefined && secret.length < shortest)
    settings.problems.push(`NOTIFY_WEBHOOK_SECRET is too short: it needs at least ${shortest} characters.`);
  if (address === undefined) {
    if (secret !== undefined) settings.problems.push('NOTIFY_WEBHOOK_SECRET needs NOTIFY_WEBHOOK_URL.');
    return undefined;
  }
  if (!isShared)
    settings.problems.push('NOTIFY_WEBHOOK_URL needs DATABASE_URL: reminders come from what is kept there.');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (url !== undefined && isSafe && url.username === '' && url.password === '') return { url, secret };
  settings.problems.push(
    'NOTIFY_WEBHOOK_URL must be an https:// address without a user, such as https://hooks.slack.com/services/…; http: only for loopback addresses.',
  );
  return undefined;
}
