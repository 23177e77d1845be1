// Who may write an entry about a token: Admin and Owner keys, and the member of a personal token. A key with custom roles or an inline role
// may, if its policies surely let it describe that token.
import * as v from 'valibot';
import { parseStoredPolicy } from '#domain/policy/language/parse.ts';
import { keyPermission } from '#domain/token/key-permission.ts';
import { scopeFacts } from '../workspace/scope.ts';
import type { SeenToken } from './seen-token.ts';
import type { Granted } from './workspace-call.ts';

type KeyAccess = Parameters<typeof keyPermission>[0];
type Policy = ReturnType<Parameters<typeof keyPermission>[1]>;

const ids = v.fallback(v.array(v.string()), []);
const ownTokenSchema = v.object({ inlineRole: v.optional(v.unknown()), customRoleIds: ids });
const memberSchema = v.object({ role: v.string(), customRoles: ids });
const roleSchema = v.object({ policy: v.unknown() });

/** How many custom roles are read for an answer. With more of them it is no. */
const mostRoles = 20;

/**
 * Whether the session's key may write about this token. `unanswered`: the instance did not say. What is not known for sure counts as no.
 */
export async function mayWriteAbout(
  token: SeenToken,
  granted: Granted,
): Promise<'yes' | 'no' | 'unanswered'> {
  if (granted.sees === 'everyone') return 'yes';
  const { memberId, tokenId } = scopeFacts(granted.scope).actor;
  // A service token can do no more than its creator could, and nobody can ask what that was.
  if (granted.session.identity.serviceToken || memberId === '' || tokenId === '') return 'no';
  if (token.kind === 'personal' && token.memberId === memberId) return 'yes';

  const read = reader(granted);
  const own = await read(`/tokens/${encodeURIComponent(tokenId)}`, ownTokenSchema);
  const access = own === 'missing' || own === 'none' ? own : accessOf(own);
  if (access === 'missing') return 'unanswered';
  if (access === 'none') return 'no';
  const member = await read('/members/me', memberSchema);
  if (member === 'missing') return 'unanswered';
  if (member === 'none') return 'no';
  const ofMember: KeyAccess =
    member.customRoles.length === 0
      ? { kind: 'base', role: member.role }
      : { kind: 'custom', roleIds: member.customRoles };

  const roleIds = [access, ofMember].flatMap((one) => (one.kind === 'custom' ? one.roleIds : []));
  if (roleIds.length > mostRoles) return 'no';
  const policies = new Map<string, Policy>();
  for (const id of new Set(roleIds)) {
    const role = await read(`/roles/${encodeURIComponent(id)}`, roleSchema);
    if (role === 'missing') return 'unanswered';
    policies.set(id, role === 'none' ? undefined : policyOf(role.policy));
  }
  const allows = (layer: KeyAccess) =>
    keyPermission(layer, (id) => policies.get(id), 'updateAccessTokenDescription', token) === 'yes';
  return allows(access) && allows(ofMember) ? 'yes' : 'no';
}

/** Reads what the session's key is shown. `none`: the instance refused. `missing`: it did not say, for example because of a rate limit. */
function reader({ session, target }: Granted) {
  return async <Schema extends v.GenericSchema>(
    path: string,
    schema: Schema,
  ): Promise<v.InferOutput<Schema> | 'none' | 'missing'> => {
    const result = await target.call({ method: 'GET', path: `/api/v2${path}`, key: session.key });
    if (result.kind === 'failure') return 'missing';
    if (result.status === 403 || result.status === 404) return 'none';
    if (result.status !== 200) return 'missing';
    try {
      return v.parse(schema, JSON.parse(new TextDecoder().decode(result.body)));
    } catch {
      return 'none';
    }
  };
}

/** What the key's own policies are; `none` for a base role, which does not count here. */
function accessOf({ inlineRole, customRoleIds }: v.InferOutput<typeof ownTokenSchema>): KeyAccess | 'none' {
  if (Array.isArray(inlineRole) && inlineRole.length > 0) {
    const policy = policyOf(inlineRole);
    return policy === undefined ? 'none' : { kind: 'inline', policy };
  }
  return customRoleIds.length > 0 ? { kind: 'custom', roleIds: customRoleIds } : 'none';
}

function policyOf(json: unknown): Policy {
  const read = parseStoredPolicy(json);
  return read.kind === 'policy' ? read.policy : undefined;
}
