// The audit entries that the life of a seeded token left behind.
import type { AuditEntryRow, MemberRow, TokenRow } from '../tables.ts';
import { tokenResourceText } from '../token-resource.ts';
import { daysBefore, type People } from './planned-rows.ts';
import type { Random } from './random.ts';
import type { LifeEvent, TokenPlan } from './token-plan.ts';

type Kind = LifeEvent['what'] | 'created' | 'deleted';

const accounts: Readonly<Record<Kind, { readonly action: string; readonly verb: string }>> = {
  created: { action: 'createAccessToken', verb: 'created the access token' },
  deleted: { action: 'deleteAccessToken', verb: 'deleted the access token' },
  renamed: { action: 'updateAccessTokenName', verb: 'renamed the access token' },
  described: { action: 'updateAccessTokenDescription', verb: 'changed the description of the access token' },
  expiry: { action: 'updateAccessTokenExpiry', verb: 'changed the expiration of the access token' },
  permissions: { action: 'updateAccessTokenPolicy', verb: 'changed the permissions of the access token' },
  reset: { action: 'resetAccessToken', verb: 'reset the key of the access token' },
  version: { action: 'updateAccessTokenName', verb: 'changed the API version of the access token' },
};

/** One entry for the creation and one for each later event. Nobody acted through a token: people used the vendor's own pages. */
export function historyOf(
  random: Random,
  token: TokenRow,
  plan: TokenPlan,
  people: People,
  now: number,
): AuditEntryRow[] {
  const owner = people.get(plan.owner);
  const created = entry(random, token, 'created', token.createdAt, owner);
  const later = (plan.events ?? []).map((event) => {
    const actor = event.by === undefined ? owner : people.get(event.by);
    return entry(random, token, event.what, daysBefore(now, event.daysAgo), actor, event.comment);
  });
  return [created, ...later];
}

/** The entries of a token that is gone: its creation and its deletion. */
export function historyOfDeleted(
  random: Random,
  token: TokenRow,
  deletedAt: number,
  actor: MemberRow | undefined,
): AuditEntryRow[] {
  return [
    entry(random, token, 'created', token.createdAt, actor),
    entry(random, token, 'deleted', deletedAt, actor, 'Not used any more'),
  ];
}

function entry(
  random: Random,
  token: TokenRow,
  kind: Kind,
  at: number,
  actor: MemberRow | undefined,
  comment?: string,
): AuditEntryRow {
  const { action, verb } = accounts[kind];
  return {
    id: random.hex(24),
    accountId: token.accountId,
    at,
    actions: JSON.stringify([action]),
    resource: tokenResourceText(token),
    name: token.name,
    verb,
    description: '',
    comment: comment ?? null,
    actorMemberId: actor?.id ?? null,
    actorTokenId: null,
    actorTokenName: null,
    actorTokenEnding: null,
    actorTokenService: null,
    previousVersion: null,
    currentVersion: null,
  };
}
