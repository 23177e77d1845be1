// What a plan says about its tokens.
import type { BulkAction, BulkJob } from '#domain/bulk/action.ts';
import { type PlanBar, type PlanCaution } from '#domain/bulk/plan.ts';
import type { GracePeriod } from '#domain/grace/ledger.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { countdownText } from '#domain/time/zoned-text.ts';
import { relativeTimeText } from '#ui/relative-time-text.ts';
import { keyWord } from '#features/token-parts/end-time/grace-words.ts';

export function planTitle(action: BulkAction, count: number): string {
  const tokens = count === 1 ? '1 token' : `${count} tokens`;
  switch (action) {
    case 'reset':
      return `Reset ${count === 1 ? 'the key' : 'the keys'} of ${tokens}`;
    case 'expire':
      return `Set an expiry on ${tokens}`;
    case 'version':
      return `Change the API version of ${tokens}`;
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
      return 'Each token gets a new key, shown once. The old key keeps working for as long as you choose here.';
    case 'expire':
      return 'From then on requests with these tokens are refused. They stay in the list, and the expiry can be moved until it is reached.';
    case 'version':
      return 'Callers that name no version themselves get the answers of the new one from then on. Keys, access and expiry stay as they are.';
    case 'replace':
      return 'Each token gets a twin with the same name, kind and access. Hand the new keys over; after that you set an expiry on the originals, which keep working until then.';
    case 'delete':
      return 'Their keys stop working at once, for every client, and cannot be brought back.';
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
      return `Used ${relativeTimeText(token.lastUsedAt ?? now, now)}`;
    case 'open-grace-period':
      return gracePeriod === undefined
        ? 'An old key still works'
        : `Old ${keyWord(gracePeriod.oldLastFour)} works ${countdownText(gracePeriod.endsAt - now)} more`;
    case 'ends-sooner':
      return `Ends sooner: ${relativeTimeText(token.expiresAt ?? now, now)}`;
    default:
      return caution satisfies never;
  }
}

/** The consequence of selecting a token despite the warning; undefined if there is nothing to add. */
export function consequenceText(action: BulkAction, cautions: readonly PlanCaution[]): string | undefined {
  const sentences: string[] = [];
  if (cautions.includes('own-token') && action !== 'version') sentences.push(ownText[action]);
  if (cautions.includes('used-lately') && action === 'version') {
    sentences.push('Its callers may get other answers at once.');
  }
  if (cautions.includes('open-grace-period') && action === 'reset') {
    sentences.push('The older key ends with this reset, before its time.');
  }
  if (cautions.includes('ends-sooner')) sentences.push('It would live longer than it does now.');
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

const ownText: Readonly<Record<Exclude<BulkAction, 'version'>, string>> = {
  reset:
    'Comes last; this session switches to the new key. If the old key ends now, a lost answer locks you out.',
  expire: 'Comes last; this session ends with the token.',
  replace: 'Comes last; this session stays with the original.',
  delete: 'Comes last, and signs this session out.',
};

export function barText(bar: PlanBar, { apiVersion }: AccessToken): string {
  switch (bar) {
    case 'not-allowed':
      return 'Not allowed: with its base role this session’s key only lists tokens';
    case 'already-there':
      return `Already has ${apiVersion}`;
    case 'expired':
      return 'Expired: it makes no more calls';
    case 'others-personal':
      return 'Somebody else’s personal token: a twin would be yours';
    case 'access-not-creatable':
      return 'The API makes no tokens with this access';
    default:
      return bar satisfies never;
  }
}

/** What to know before the run starts. */
export function runNote(action: BulkAction): string {
  return action === 'reset' || action === 'replace'
    ? 'One token after another. You can keep working meanwhile, but keep this tab open: only this tab has the new keys, and a reload loses those not handed over.'
    : 'One token after another. You can keep working meanwhile, but keep this tab open: a reload stops the run.';
}

/** Whether the run breaks clients immediately, so that consent takes more than a press. */
export function isGrave(job: BulkJob | undefined): boolean {
  return job?.action === 'delete' || (job?.action === 'reset' && job.grace.kind === 'now');
}
