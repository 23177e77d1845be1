// What the session's key cannot do to a token, in words.
import { newTokenId, type TokenAction } from '#domain/token/key-permission.ts';
import { tokenResourceText, type NamedToken } from '#domain/token/token-resource.ts';
import { joinWords } from '#domain/text/word-list.ts';
import type { TokenKind } from '#domain/token/token.ts';
import type { AskPermission } from '#queries/cache/key-permission.ts';

/** What people do to a token. */
export type TokenTask = 'edit' | 'clone' | 'reset' | 'expire' | 'delete';

/** A key without a member makes no personal tokens; the policy is asked all the same. */
const unknownMember = '(unknown)';

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
  const resource = tokenResourceText(task === 'clone' ? { ...token, id: '*' } : token);
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
  const resource = tokenResourceText({ ...token, id: '*' });
  return `Your key can’t create ${kind} tokens: it needs createAccessToken on ${resource}.`;
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
