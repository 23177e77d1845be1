// What the session's key cannot do to a token, in words.
import { newTokenId, type TokenAction } from '#domain/token/key-permission.ts';
import { tokenResourceText, type NamedToken } from '#domain/token/token-resource.ts';
import { joinWords } from '#domain/text/word-list.ts';
import type { TokenKind } from '#domain/token/token.ts';
import type { KeyPermissions } from '#queries/cache/key-permission.ts';

/** What people do to a token. */
export type TokenTask = 'edit' | 'rename' | 'access' | 'clone' | 'reset' | 'expire' | 'delete';

const actionsOf: Readonly<Record<TokenTask, readonly TokenAction[]>> = {
  edit: [
    'updateAccessTokenName',
    'updateAccessTokenDescription',
    'updateAccessTokenExpiry',
    'updateAccessTokenPolicy',
  ],
  rename: ['updateAccessTokenName'],
  access: ['updateAccessTokenPolicy'],
  clone: ['createAccessToken'],
  reset: ['resetAccessToken'],
  expire: ['updateAccessTokenExpiry'],
  delete: ['deleteAccessToken'],
};

/** Why the key cannot do this to the token: "Your key needs resetAccessToken on service-token/1234."; undefined where it may work. */
export function lacksFor(
  task: TokenTask,
  token: NamedToken,
  { ask, newToken }: KeyPermissions,
): string | undefined {
  const actions = actionsOf[task];
  const asked = task === 'clone' ? newToken(token.kind) : token;
  if (actions.some((action) => ask(action, asked) !== 'no')) return undefined;
  return `Your key needs ${joinWords(actions, 'or')} on ${textOf(asked)}.`;
}

/** Why the key cannot create a token of this kind; undefined where it may work. */
export function lacksForNew(kind: TokenKind, { ask, newToken }: KeyPermissions): string | undefined {
  const token = newToken(kind);
  if (ask('createAccessToken', token) !== 'no') return undefined;
  return `Your key can’t create ${kind} tokens: it needs createAccessToken on ${textOf(token)}.`;
}

/**
 * That a key may be refused to do this to the token, where that can't be known: "May be refused: …"; undefined where it is known, and while
 * it is being read.
 */
export function doubtFor(
  task: TokenTask,
  token: NamedToken,
  permissions: KeyPermissions,
): string | undefined {
  const asked = task === 'clone' ? permissions.newToken(token.kind) : token;
  return doubt(actionsOf[task], asked, permissions);
}

/** The same for creating a token of this kind. */
export function doubtForNew(kind: TokenKind, permissions: KeyPermissions): string | undefined {
  return doubt(['createAccessToken'], permissions.newToken(kind), permissions);
}

/** The attributes of a control for a task: why the key cannot use it, or that it may be refused. */
export function controlFor(task: TokenTask, token: NamedToken, permissions: KeyPermissions) {
  return {
    unavailable: lacksFor(task, token, permissions),
    doubt: doubtFor(task, token, permissions),
  };
}

function doubt(
  actions: readonly TokenAction[],
  asked: NamedToken,
  { ask, isSettled }: KeyPermissions,
): string | undefined {
  const answers = actions.map((action) => ask(action, asked));
  if (!isSettled || answers.includes('yes') || !answers.includes('unknown')) return undefined;
  return `May be refused: it’s unknown whether your key has ${joinWords(actions, 'or')} on ${textOf(asked)}.`;
}

/** What the key may be refused to do to the token; undefined where nothing is in doubt. */
export function doubtText(token: NamedToken, permissions: KeyPermissions): string | undefined {
  const tasks = (['edit', 'clone', 'reset', 'delete'] as const).filter(
    (task) => doubtFor(task, token, permissions) !== undefined,
  );
  if (tasks.length === 0) return undefined;
  return `May be refused: it’s unknown whether your key can ${joinWords(tasks, 'or')} this token.`;
}

/** All that the key cannot do to the token: "Your key can’t reset or delete this token."; undefined where everything may work. */
export function cannotText(token: NamedToken, permissions: KeyPermissions): string | undefined {
  const tasks = (['edit', 'clone', 'reset', 'delete'] as const).filter(
    (task) => lacksFor(task, token, permissions) !== undefined,
  );
  const [first] = tasks;
  if (first === undefined) return undefined;
  const cannot = `Your key can’t ${joinWords(tasks, 'or')} this token.`;
  return tasks.length === 1 ? `${cannot} ${lacksFor(first, token, permissions)}` : cannot;
}

function textOf(token: NamedToken): string {
  return tokenResourceText(token.id === newTokenId ? { ...token, id: '*' } : token);
}
