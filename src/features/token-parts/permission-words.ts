// What the session's key cannot do to a token, in words.
import { newTokenId, tokenResource, type TokenAction } from '#domain/token/key-permission.ts';
import { formatConcreteResource } from '#domain/policy/language/resource-match.ts';
import { joinWords } from '#domain/text/word-list.ts';
import type { AccessToken, TokenAccess, TokenKind } from '#domain/token/token.ts';
import type { AskPermission } from '#queries/cache/key-permission.ts';

/** What people do to a token. */
export type TokenTask = 'edit' | 'clone' | 'reset' | 'expire' | 'delete';

/** A key without a member makes no personal tokens; the policy is asked all the same. */
const unknownMember = '(unknown)';

type NamedToken = Pick<AccessToken, 'id' | 'memberId' | 'kind'>;

const actionsOf: Readonly<Record<TokenTask, readonly TokenAction[]>> = {
  edit: [
    'updateAccessTokenName',
    'updateAccessTokenDescription',
    'updateAccessTokenExpiry',
    'updateAccessTokenPolicy',
  ],
  clone: ['createAccessToken'],
  reset: ['resetAccessToken'],
  expire: ['updateAccessTokenExpiry'],
  delete: ['deleteAccessToken'],
};

/** Why the key cannot do this to the token, as in "Your key needs resetAccessToken on service-token/1234."; undefined where it may work. */
export function lacksFor(task: TokenTask, token: NamedToken, ask: AskPermission): string | undefined {
  const asked = task === 'clone' ? { ...token, id: newTokenId } : token;
  const actions = actionsOf[task];
  if (actions.some((action) => ask(action, asked) !== 'no')) return undefined;
  const resource = formatConcreteResource(tokenResource(asked)).replace(newTokenId, '*');
  return `Your key needs ${joinWords(actions, 'or')} on ${resource}.`;
}

/** Why the key cannot create a token of this kind; undefined if it may work. `memberId` is the key's own member. */
export function lacksForNew(
  kind: TokenKind,
  memberId: string | undefined,
  ask: AskPermission,
): string | undefined {
  const token = { id: newTokenId, memberId: memberId ?? unknownMember, kind };
  if (ask('createAccessToken', token) !== 'no') return undefined;
  const resource = formatConcreteResource(tokenResource(token)).replace(newTokenId, '*');
  return `Your key can’t create ${kind} tokens: it needs createAccessToken on ${resource}.`;
}

/** Whether the key can neither create nor change any token: only then is that said once for all of them. */
export function isReadOnly(access: TokenAccess): boolean {
  return access.kind === 'base' && ['reader', 'writer', 'no_access'].includes(access.role);
}

/** "Your key can’t edit, reset or delete this token. …": all that it cannot do, and what it would need; undefined when it may do all. */
export function cannotText(token: NamedToken, ask: AskPermission): string | undefined {
  const tasks = (['edit', 'clone', 'reset', 'delete'] as const).filter(
    (task) => lacksFor(task, token, ask) !== undefined,
  );
  const [first] = tasks;
  if (first === undefined) return undefined;
  const cannot = `Your key can’t ${joinWords(tasks, 'or')} this token.`;
  return tasks.length === 1 ? `${cannot} ${lacksFor(first, token, ask)}` : cannot;
}
