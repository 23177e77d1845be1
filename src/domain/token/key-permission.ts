// What a key can do to tokens, as far as its own token shows. A yes is no promise, since the member behind the key may be able to do less.
// A no is certain: every layer of a caller's power must allow (contract sections 12 to 14).
import { baseRolePolicy } from '#domain/policy/language/base-roles.ts';
import type { Resource } from '#domain/policy/language/resource-match.ts';
import { matchActions, matchResources } from '#domain/policy/language/scope-match.ts';
import type { Policy, Statement } from '#domain/policy/language/statement.ts';
import type { TokenAccess } from './token.ts';
import { tokenResource, type NamedToken } from './token-resource.ts';

const tokenActions = [
  'createAccessToken',
  'resetAccessToken',
  'deleteAccessToken',
  'updateAccessTokenName',
  'updateAccessTokenDescription',
  'updateAccessTokenExpiry',
  'updateAccessTokenPolicy',
] as const;

export type TokenAction = (typeof tokenActions)[number];

/** `unknown`: a role is not known, or a statement depends on what is not known, such as a role attribute. */
export type KeyPermission = 'yes' | 'no' | 'unknown';

/** Stands for the ID of a token that does not exist yet: nobody knows it, so no policy names it. */
export const newTokenId = '(new)';

/**
 * Whether a key with this access can do `action` to a token. `rolePolicy` gives the policy of a custom role by ID, undefined for a role
 * that is not known.
 */
export function keyPermission(
  access: TokenAccess,
  rolePolicy: (id: string) => Policy | undefined,
  action: TokenAction,
  token: NamedToken,
): KeyPermission {
  const resource = tokenResource(token);
  const isNew = token.id === newTokenId;
  const judge = (policy: Policy | undefined) =>
    policy === undefined ? 'unknown' : judgePolicy(isNew ? policy.map(ofNewToken) : policy, action, resource);
  switch (access.kind) {
    case 'base':
      return judge(baseRolePolicy(access.role));
    case 'inline':
      return judge(access.policy);
    case 'custom': {
      const answers = access.roleIds.map((id) => judge(rolePolicy(id)));
      if (answers.includes('yes')) return 'yes';
      return answers.includes('unknown') ? 'unknown' : 'no';
    }
    case 'unreadable':
    case 'none':
      return 'unknown';
    default:
      return access satisfies never;
  }
}

/** Whether a base role can do nothing to any token. Of policies that is not said: they may name one token. */
export function isReadOnly(access: TokenAccess): boolean {
  if (access.kind !== 'base') return false;
  return (['service', 'personal'] as const).every((kind) =>
    tokenActions.every(
      (action) =>
        keyPermission(access, () => undefined, action, { id: newTokenId, memberId: '', kind }) === 'no',
    ),
  );
}

/** Whether a key with this access sees the personal tokens of every member (contract section 3). Only these two roles surely do. */
export function seesEveryone(access: TokenAccess): boolean {
  return access.kind === 'base' && (access.role === 'admin' || access.role === 'owner');
}

/** Any deny that applies wins, else any allow (contract section 12). What may apply leaves the answer open. */
function judgePolicy(policy: Policy, action: string, resource: Resource): KeyPermission {
  const applying = policy.map((statement) => ({
    effect: statement.effect,
    applies: applies(statement, action, resource),
  }));
  const has = (effect: Statement['effect'], answer: KeyPermission) =>
    applying.some((one) => one.effect === effect && one.applies === answer);
  if (has('deny', 'yes')) return 'no';
  if (!has('allow', 'yes') && !has('allow', 'unknown')) return 'no';
  return has('allow', 'yes') && !has('deny', 'unknown') ? 'yes' : 'unknown';
}

/** The statement as it stands to a token whose ID is not known: a pattern such as `service-token/6*` may fit it. */
function ofNewToken(statement: Statement): Statement {
  const patterns = statement.resources.patterns.map((pattern) =>
    pattern.replace(/(?<=token\/)(?!\*(?:;|$))[^;]*\*[^;]*/, '${roleAttribute/not-known-yet}'),
  );
  return { ...statement, resources: { ...statement.resources, patterns } };
}

function applies({ resources, actions }: Statement, action: string, resource: Resource): KeyPermission {
  if (!matchActions(actions, action).matches) return 'no';
  const { matches, nearest } = matchResources(resources, resource, {});
  // Whether a list of exceptions reaches other kinds of resources is read in two ways (contract section 12).
  if (resources.mode === 'except') return matches || isOpen(nearest) ? 'unknown' : 'no';
  if (matches) return 'yes';
  return isOpen(nearest) ? 'unknown' : 'no';
}

/** Whether a specifier fits but for what nobody here knows: tags, views, properties and role attributes. */
function isOpen(nearest: string | undefined): boolean {
  return nearest !== undefined && nearest !== 'other-kind' && nearest !== 'other-name';
}
