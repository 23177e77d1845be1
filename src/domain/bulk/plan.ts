// What a bulk action would do, before it does anything: which tokens it takes, which it leaves out, and why.
import type { BulkAction } from './action.ts';
import { cloneToken } from '#domain/draft/clone.ts';
import { day, hour } from '#domain/time/duration.ts';
import { expiryState } from '#domain/token/expiry.ts';
import type { GracePeriod } from '#domain/grace/ledger.ts';
import { creatableRoles } from '#domain/draft/draft.ts';
import { isSameAccess } from '#domain/token/same-access.ts';
import { newTokenId, type KeyPermission, type TokenAction } from '#domain/token/key-permission.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';

/** What speaks against acting on a token. Most leave it out, and somebody may select it all the same. */
export type PlanCaution =
  | 'own-token'
  | 'used-lately'
  | 'open-grace-period'
  | 'ends-sooner'
  /** Whether the session's key can do it is not known; it may be refused. */
  | 'may-be-refused';

/** Why the action makes no sense for a token, so that it cannot be selected. */
export type PlanBar =
  | 'not-allowed'
  | 'already-there'
  | 'same-access'
  | 'service-access'
  | 'expired'
  | 'others-personal'
  | 'access-not-creatable';

export type PlanRow = {
  readonly token: AccessToken;
  readonly cautions: readonly PlanCaution[];
  readonly bar: PlanBar | undefined;
  /** Whether a caution leaves it out until somebody selects it. */
  readonly isLeftOut: boolean;
  /** What will be different from the original, in sentences; for replacements only. */
  readonly notes: readonly string[];
};

export type PlanFacts = {
  readonly action: BulkAction;
  /** The instant that `expire` would set, in epoch ms. */
  readonly expiresAt?: number | undefined;
  /** The tokens were chosen to be extended. */
  readonly extends?: boolean;
  /** Whether `reset` would end the old keys immediately. */
  readonly endsOldKeys?: boolean;
  /** The API version that `version` would set. */
  readonly version?: number | undefined;
  /** The access that `access` would give; undefined while none is chosen. */
  readonly access?: TokenAccess | undefined;
  readonly ownTokenId: string | undefined;
  /** What the session's own key can do to a token. */
  readonly permission: (action: TokenAction, token: AccessToken) => KeyPermission;
  readonly memberId: string | undefined;
  /** The open grace period of a token's old key, if one is known. */
  readonly openGracePeriod: (tokenId: string) => GracePeriod | undefined;
  readonly now: number;
};

/** How long after its last use a token counts as being in use. An action that ends a token for good looks back further. */
const latelyMs = (action: BulkAction) => (action === 'delete' || action === 'expire' ? 7 * day : hour);

/** A run takes no more. Thousands of calls one by one would use up the account's rate limit for hours. */
export const maxPerRun = 500;

/** The rows of a plan in the order of the work: as given, with this session's own token last. */
export function planRows(tokens: readonly AccessToken[], facts: PlanFacts): readonly PlanRow[] {
  const rows = tokens.map((token) => planRow(token, facts));
  const isOwn = ({ token }: PlanRow) => token.id === facts.ownTokenId;
  return [...rows.filter((row) => !isOwn(row)), ...rows.filter(isOwn)];
}

/** Whether a row is selected: what somebody chose counts over the rule, and nothing over a bar. */
export function isSelected(row: PlanRow, chosen: ReadonlyMap<string, boolean>): boolean {
  if (row.bar !== undefined) return false;
  return chosen.get(row.token.id) ?? !row.isLeftOut;
}

/** The tokens that a run would take. */
export function selectedTokens(
  rows: readonly PlanRow[],
  chosen: ReadonlyMap<string, boolean>,
): readonly AccessToken[] {
  return rows.filter((row) => isSelected(row, chosen)).map(({ token }) => token);
}

function planRow(token: AccessToken, facts: PlanFacts): PlanRow {
  const cautions = cautionsOf(token, facts);
  return {
    token,
    cautions,
    isLeftOut: cautions.some((caution) => leavesOut(caution, cautions, facts)),
    bar: barOf(token, facts),
    notes: facts.action === 'replace' ? replacementNotes(token, facts.now) : [],
  };
}

/** A grace period and a replacement are made for tokens in use, so use does not leave a token out of them. */
function leavesOut(caution: PlanCaution, cautions: readonly PlanCaution[], facts: PlanFacts): boolean {
  const { action, endsOldKeys = false } = facts;
  // A later end harms no client.
  if (cautions.includes('ends-sooner') && caution === 'used-lately') return false;
  if (caution === 'ends-sooner') return facts.extends !== true;
  if (action === 'replace') return caution === 'own-token';
  if (caution === 'may-be-refused') return false;
  return caution !== 'used-lately' || action !== 'reset' || endsOldKeys;
}

function cautionsOf(token: AccessToken, facts: PlanFacts): readonly PlanCaution[] {
  const { action, expiresAt, ownTokenId, openGracePeriod, now } = facts;
  const cautions: PlanCaution[] = [];
  // The console names the API version in every request, and an older key stays as it is.
  const isGentle = action === 'version';
  if (token.id === ownTokenId && !isGentle) cautions.push('own-token');
  if (token.lastUsedAt !== undefined && now - token.lastUsedAt < latelyMs(action))
    cautions.push('used-lately');
  if (openGracePeriod(token.id) !== undefined && !isGentle && action !== 'access')
    cautions.push('open-grace-period');
  const isLengthened =
    action === 'expire' &&
    expiresAt !== undefined &&
    token.expiresAt !== undefined &&
    token.expiresAt <= expiresAt;
  if (isLengthened) cautions.push('ends-sooner');
  if (permissionFor(token, facts) === 'unknown') cautions.push('may-be-refused');
  return cautions;
}

function barOf(token: AccessToken, facts: PlanFacts): PlanBar | undefined {
  const { action, version = Infinity, access, memberId, now } = facts;
  // No key can do it: the permissions of a service token are fixed (contract section 5).
  if (action === 'access' && token.kind === 'service') return 'service-access';
  if (action === 'access' && access !== undefined && isSameAccess(token.access, access)) return 'same-access';
  if (action === 'version' && (token.apiVersion ?? 0) >= version) return 'already-there';
  if (permissionFor(token, facts) === 'no') return 'not-allowed';
  // Neither a new key nor another end revives a token that has ended.
  if (action !== 'delete' && expiryState(token, now).kind === 'expired') return 'expired';
  if (action !== 'replace') return undefined;
  // The maker of a token is whoever calls (contract section 4). A clone of another's personal token would belong to the
  // caller.
  if (token.kind === 'personal' && token.memberId !== memberId) return 'others-personal';
  return isCreatable(token) ? undefined : 'access-not-creatable';
}

function permissionFor(token: AccessToken, { action, permission }: PlanFacts): KeyPermission {
  return permission(neededActions[action], action === 'replace' ? { ...token, id: newTokenId } : token);
}

/** What each job needs first. For the API version no action is documented; it goes with the name (contract sections 5 and 14). */
const neededActions: Readonly<Record<BulkAction, TokenAction>> = {
  reset: 'resetAccessToken',
  expire: 'updateAccessTokenExpiry',
  access: 'updateAccessTokenPolicy',
  version: 'updateAccessTokenName',
  replace: 'createAccessToken',
  delete: 'deleteAccessToken',
};

function isCreatable({ access }: AccessToken): boolean {
  if (access.kind === 'base') return creatableRoles.includes(access.role);
  return access.kind === 'custom' || access.kind === 'inline';
}

function replacementNotes(token: AccessToken, now: number): readonly string[] {
  const notes = cloneToken(token, now).notes.map((note) => note);
  if (token.expiresAt !== undefined) notes.push('The original expires; the clone doesn’t.');
  return notes;
}
