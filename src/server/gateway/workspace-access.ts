// Asks the instance who a session's key belongs to and what it may see, before it is shown anything of the workspace. The store never
// shows more than the instance shows the same key.
import * as v from 'valibot';
import { grantScope, type Scope } from '../workspace/scope.ts';
import { browserAnswer, type BrowserAnswer } from './browser-answer.ts';
import { callCallerIdentity, readIdentity } from './caller-identity.ts';
import type { GatewayRefusal } from './gateway-error.ts';
import type { Identity, KeptSession } from './sealed-session.ts';
import { readSeenToken } from './seen-token.ts';
import type { Target } from './targets.ts';
import type { UpstreamResult } from './upstream.ts';

export type Access =
  | { readonly kind: 'granted'; readonly scope: Scope; readonly sees: 'everyone' | 'own' }
  /** The instance did not say which account the key belongs to. */
  | { readonly kind: 'no-account' }
  /** The instance refused the key: the same answer as to any call with it. */
  | { readonly kind: 'dead'; readonly answer: BrowserAnswer }
  | { readonly kind: 'refused'; readonly refusal: GatewayRefusal };

export type WorkspaceAccess = {
  /** For reading: as the instance said within the last minute. */
  readonly read: (session: KeptSession, target: Target) => Promise<Access>;
  /** For writing: as the instance says now. */
  readonly confirm: (session: KeptSession, target: Target) => Promise<Access>;
};

/** In ms. */
const goodFor = 60_000;
/** How many sessions are remembered at a time. */
const most = 10_000;

/** `now` gives epoch ms. */
export function createWorkspaceAccess(now: () => number): WorkspaceAccess {
  // In the order in which they were asked for.
  const known = new Map<string, { readonly access: Promise<Access>; readonly at: number }>();

  function confirm(session: KeptSession, target: Target): Promise<Access> {
    const name = `${session.id} ${session.key.slice(-4)}`;
    const entry = { access: ask(session, target), at: now() };
    known.delete(name);
    known.set(name, entry);
    for (const [oldest, { at }] of known) {
      if (known.size <= most && now() - at < goodFor) break;
      known.delete(oldest);
    }
    const forget = () => {
      if (known.get(name) === entry) known.delete(name);
    };
    entry.access.then((access) => access.kind === 'granted' || forget(), forget);
    return entry.access;
  }

  return {
    confirm,
    read(session, target) {
      const entry = known.get(`${session.id} ${session.key.slice(-4)}`);
      return entry !== undefined && now() - entry.at < goodFor ? entry.access : confirm(session, target);
    },
  };
}

/**
 * The scope in which the gateway records what the instance has just confirmed to this session. It shows no more than the session's own
 * records. Undefined without an account.
 */
export function ownScope({ identity }: KeptSession, { instance }: Target): Scope | undefined {
  const { accountId = '', memberId = '', tokenId = '' } = identity;
  if (accountId === '') return undefined;
  return grantScope({ origin: instance.origin, accountId, actor: { memberId, tokenId }, sees: 'own' });
}

async function ask({ key, identity: sealed }: KeptSession, target: Target): Promise<Access> {
  const get = (path: string) => target.call({ method: 'GET', path: `/api/v2${path}`, key });
  const [asked, token] = await Promise.all([
    callCallerIdentity(target, key),
    sealed.tokenId === undefined ? undefined : get(`/tokens/${encodeURIComponent(sealed.tokenId)}`),
  ]);
  if (asked.kind === 'failure') return { kind: 'refused', refusal: asked.refusal };
  if (asked.status === 401) return { kind: 'dead', answer: browserAnswer(asked, key) };
  const identity = asked.status === 200 ? readIdentity(asked.body) : undefined;
  if (identity === undefined) return unconfirmed;
  const { accountId = '', memberId = '', tokenId = '' } = identity;
  if (accountId === '') return { kind: 'no-account' };
  // A key never changes its account. Something answers in the place of the instance.
  if (accountId !== sealed.accountId) return unconfirmed;
  const sees = await reachOf(identity, token, get);
  if (sees === undefined) return unconfirmed;
  const { origin } = target.instance;
  return {
    kind: 'granted',
    sees,
    scope: grantScope({ origin, accountId, actor: { memberId, tokenId }, sees }),
  };
}

const roleSchema = v.object({ role: v.string(), customRoles: v.array(v.unknown()) });
const listSchema = v.object({ items: v.array(v.looseObject({})) });

/**
 * Whose personal tokens the key sees (contract section 3). A token's role is not enough: it can do no more than its member, or than the
 * creator of a service token could. So the member's own role counts as well, and a service token must be shown a personal one. Undefined
 * when an answer is missing.
 */
async function reachOf(
  { serviceToken }: Identity,
  token: UpstreamResult | undefined,
  get: (path: string) => Promise<UpstreamResult>,
): Promise<'everyone' | 'own' | undefined> {
  if (token === undefined) return 'own';
  const own = contentOf(token);
  if (own === 'missing') return undefined;
  if (own === 'none' || !isAdminRole(readSeenToken(own)?.role)) return 'own';
  const proof = contentOf(await get(serviceToken ? '/tokens?showAll=true&limit=100' : '/members/me'));
  if (proof === 'missing') return undefined;
  if (proof === 'none') return 'own';
  const json = parse(proof);
  if (serviceToken)
    return v.is(listSchema, json) && json.items.some((item) => item['serviceToken'] !== true)
      ? 'everyone'
      : 'own';
  return v.is(roleSchema, json) && isAdminRole(json.role) && json.customRoles.length === 0
    ? 'everyone'
    : 'own';
}

/** Only these two count, not a policy that grants as much. */
function isAdminRole(role: string | undefined): boolean {
  return role === 'admin' || role === 'owner';
}

/** `none`: the instance refused. `missing`: it did not say, for example because of a rate limit. */
function contentOf(result: UpstreamResult): Uint8Array | 'none' | 'missing' {
  if (result.kind === 'failure') return 'missing';
  if (result.status === 200) return result.body;
  return result.status === 403 || result.status === 404 ? 'none' : 'missing';
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

const unconfirmed: Access = {
  kind: 'refused',
  refusal: {
    status: 503,
    code: 'identity_unconfirmed',
    message: 'The instance didn’t say what this key can see, so shared records aren’t shown.',
  },
};
