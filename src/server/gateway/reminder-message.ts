// What a reminder says and how it is signed. It holds no key and names nobody.
import { createHash, createHmac } from 'node:crypto';
import { placeOf } from '../workspace/scope.ts';
import type { End } from '../workspace/ends.ts';
import { publicEnd } from './public-end.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** How long before an end there is a reminder, the shortest first. */
const leads: Readonly<Record<End['what'], readonly Lead[]>> = {
  'old-key': [
    { length: hour, words: 'an hour' },
    { length: day, words: '24 hours' },
  ],
  token: [
    { length: day, words: '24 hours' },
    { length: 7 * day, words: '7 days' },
  ],
};

type Lead = { readonly length: number; readonly words: string };

export type Reminder = {
  /** The same for every gateway and every attempt, so that a receiver can drop a second one. */
  readonly id: string;
  readonly end: End;
  readonly lead: Lead;
};

/**
 * The reminders that are due at `now` (epoch ms): for each end that is still to come the one with the shortest lead that has begun. No
 * reminder says what was decided only then: an old key that ends in four hours has none for 24 hours.
 */
export function dueReminders(workspace: string, ends: readonly End[], now: number): readonly Reminder[] {
  return ends.flatMap((end) => {
    const lead = leads[end.what].find(({ length }) => now >= end.endsAt - length);
    if (lead === undefined || now >= end.endsAt || end.decidedAt >= end.endsAt - lead.length) return [];
    const name = [workspace, end.what, end.tokenId, end.endsAt, lead.length].join(' ');
    return [{ id: createHash('sha256').update(name).digest('base64url').slice(0, 22), end, lead }];
  });
}

/** The body of the call: `text` as Slack and those like it show it, and the same as fields. */
export function reminderBody(workspace: string, { id, end, lead }: Reminder): string {
  const { what, tokenId, tokenKind, endsAt } = end;
  const { origin, accountId } = placeOf(workspace);
  const { isService, name, oldLastFour: lastFour } = publicEnd(end);
  const token = `${isService ? 'the service token' : 'a personal token'}${name === undefined ? '' : ` ${code(name)}`}`;
  const at = `${new Date(endsAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const text =
    what === 'old-key'
      ? `The old key${lastFour === undefined ? '' : ` …${lastFour}`} of ${token} stops working within ${lead.words}, at ${at}. Clients need the new key by then.`
      : `${token.charAt(0).toUpperCase()}${token.slice(1)} expires within ${lead.words}, at ${at}. Its clients stop working then.`;
  return JSON.stringify({
    text: `${text} Token ${code(tokenId)}, account ${code(accountId)} at ${code(new URL(origin).host)}.`,
    reminder: {
      id,
      event: what === 'old-key' ? 'old_key_ends' : 'token_expires',
      instance: origin,
      account: accountId,
      token: tokenId,
      tokenKind,
      tokenName: name,
      oldLastFour: lastFour,
      endsAt: new Date(endsAt).toISOString(),
    },
  });
}

/** A name as code, in which nothing is a mention, a link or a style (Slack, Mattermost). */
function code(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `\`${escaped.replaceAll('`', 'ˋ').replaceAll(/\s+/g, ' ')}\``;
}

/**
 * The headers of the call. With a secret they have the signature of Standard Webhooks: an HMAC over ID, time and body. `now` is epoch ms.
 */
export function reminderHeaders(
  { id }: Pick<Reminder, 'id'>,
  body: string,
  { secret, now }: { readonly secret: string | undefined; readonly now: number },
): Record<string, string> {
  const time = String(Math.floor(now / 1000));
  const signed = secret && createHmac('sha256', bytesOf(secret)).update(`${id}.${time}.${body}`);
  return {
    'Content-Type': 'application/json',
    'Webhook-Id': id,
    'Webhook-Timestamp': time,
    ...(signed && { 'Webhook-Signature': `v1,${signed.digest('base64')}` }),
  };
}

/** Standard Webhooks writes a secret's bytes in Base64 after `whsec_`; any other text is taken as it is. */
function bytesOf(secret: string): Buffer {
  const [, encoded] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
  return encoded === undefined ? Buffer.from(secret) : Buffer.from(encoded, 'base64');
}
