// What a plan says about its tokens.
import type { BulkAction, BulkJob } from '#domain/bulk/action.ts';
import type { PlanBar, PlanCaution, PlanRow } from '#domain/bulk/plan.ts';
import type { GracePeriod } from '#domain/grace/ledger.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { countdownText } from '#domain/time/zoned-text.ts';
import { relativeTimeText } from '#ui/relative-time-text.ts';
import { keyWord } from '#features/token-parts/end-time/grace-words.ts';

export function planTitle(action: BulkAction, count: number): string {
  const tokens = count === 1 ? '1 token' : `${count} tokens`;
  switch (action) {
    case 'reset':
      return `Reset ${count === 1 ? '1 key' : `${count} keys`}`;
    case 'expire':
      return `Set expiry on ${tokens}`;
    case 'access':
      return `Change access of ${tokens}`;
    case 'version':
      return `Change API version of ${tokens}`;
    case 'replace':
      return `Replace ${tokens}`;
    case 'delete':
      return `Delete ${tokens}`;
    default:
      return action satisfies never;
  }
}

/** What the action means, in a sentence or two at the top. */
export function planText(action: BulkAction): string {
  switch (action) {
    case 'reset':
      return 'Each token gets a new key, shown once. Old keys keep working for the time you choose.';
    case 'expire':
      return 'When a token expires, its requests are rejected. It stays in the list, and you can change the expiry until then.';
    case 'access':
      return 'Each token gets the access you choose in place of its own. Keys, owners and expiry don’t change.';
    case 'version':
      return 'Requests that don’t specify a version get responses in the new one. Keys, access and expiry don’t change.';
    case 'replace':
      return 'Each token gets a clone with the same name, kind and access. Hand over the new keys, then set an expiry on the originals, which keep working until then.';
    case 'delete':
      return 'Keys stop working immediately and can’t be restored.';
    default:
      return action satisfies never;
  }
}

export function cautionText(
  caution: PlanCaution,
  token: AccessToken,
  gracePeriod: GracePeriod | undefined,
  now: number,
): string {
  switch (caution) {
    case 'own-token':
      return 'This session';
    case 'used-lately':
      return 'In use';
    case 'open-grace-period':
      return gracePeriod === undefined
        ? 'An old key still works'
        : `Old ${keyWord(gracePeriod.oldLastFour)} works ${countdownText(gracePeriod.endsAt - now)} more`;
    case 'may-be-refused':
      return 'May be refused';
    case 'ends-sooner':
      return `Expires ${relativeTimeText(token.expiresAt ?? now, now)}`;
    default:
      return caution satisfies never;
  }
}

/** What acting on a token despite its cautions does, and whether it is left out; undefined if there is nothing to add. */
export function consequenceText(
  { cautions, isLeftOut }: PlanRow,
  { action, endsOldKeys, isTaken }: { action: BulkAction; endsOldKeys: boolean; isTaken: boolean },
): string | undefined {
  const sentences: string[] = [];
  if (cautions.includes('own-token') && action !== 'version') sentences.push(ownText[action]);
  if (cautions.includes('used-lately')) {
    const sentence = inUseText(action, endsOldKeys);
    if (sentence !== undefined) sentences.push(sentence);
  }
  if (cautions.includes('open-grace-period') && action === 'reset') {
    sentences.push('Resetting ends its older key immediately.');
  }
  if (cautions.includes('may-be-refused')) {
    sentences.push('It’s unknown whether your key can do this to the token.');
  }
  if (cautions.includes('ends-sooner')) sentences.push('This would extend it.');
  if (isLeftOut && !isTaken) sentences.push('Excluded unless you select it.');
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

const ownText: Readonly<Record<Exclude<BulkAction, 'version'>, string>> = {
  reset:
    'Runs last; this session switches to the new key. If the old key ends now, a lost response locks you out.',
  expire: 'Runs last; this session ends when the token expires.',
  access: 'Runs last; this session then has the new access.',
  replace: 'Runs last; this session keeps using the original.',
  delete: 'Runs last and signs you out.',
};

function inUseText(action: BulkAction, endsOldKeys: boolean): string | undefined {
  if (action === 'version') return 'Its clients might get different responses immediately.';
  if (action === 'access') return 'Its clients might be refused immediately.';
  if (action === 'expire') return 'Its clients fail when it expires.';
  return action === 'delete' || (action === 'reset' && endsOldKeys)
    ? 'Its clients fail immediately.'
    : undefined;
}

export function barText(bar: PlanBar, { apiVersion }: AccessToken): string {
  switch (bar) {
    case 'not-allowed':
      return 'Your key can’t do this to this token';
    case 'already-there':
      return `Already on ${apiVersion}`;
    case 'same-access':
      return 'Already has this access';
    case 'service-access':
      return 'A service token’s role or policy can’t be replaced. Clone it with the new access.';
    case 'expired':
      return 'Already expired';
    case 'others-personal':
      return 'Someone else’s personal token: a clone would be yours';
    case 'access-not-creatable':
      return 'The API can’t create tokens with this access';
    default:
      return bar satisfies never;
  }
}

/** What to know before the run starts. */
export function runNote(action: BulkAction): string {
  return action === 'reset' || action === 'replace'
    ? 'Runs one token at a time. Keep this tab open: new keys exist only here, and reloading loses any you haven’t saved.'
    : 'Runs one token at a time. Keep this tab open: reloading stops the run.';
}

/** Whether the run breaks clients immediately, so that consent takes more than a press. */
export function isGrave(job: BulkJob | undefined): boolean {
  return job?.action === 'delete' || (job?.action === 'reset' && job.grace.kind === 'now');
}
