// Why the session's key cannot do something, as a control says it.
import { tokenResource, newTokenId, type TokenAction } from '#domain/token/key-permission.ts';
import { formatConcreteResource } from '#domain/policy/language/resource-match.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useKeyPermission } from '#queries/cache/key-permission.ts';

type NamedToken = Pick<AccessToken, 'id' | 'memberId' | 'kind'>;

/** What an edit of a token may need, by what is changed. */
export const editActions: readonly TokenAction[] = [
  'updateAccessTokenName',
  'updateAccessTokenDescription',
  'updateAccessTokenExpiry',
  'updateAccessTokenPolicy',
];

/** "Your key lacks resetAccessToken on service-token/1234." */
export function lacksText([action, ...others]: readonly TokenAction[], token: NamedToken): string {
  const what = others.length === 0 ? action : `every action that edits tokens`;
  return `Your key lacks ${what} on ${resourceText(token)}.`;
}

/** Gives why the key can do none of these actions to a token; undefined where one works, or where it is not known. */
export function useLacks(): (actions: readonly TokenAction[], token: NamedToken) => string | undefined {
  const ask = useKeyPermission();
  return (actions, token) =>
    actions.every((action) => ask(action, token) === 'no') ? lacksText(actions, token) : undefined;
}

function resourceText(token: NamedToken): string {
  return formatConcreteResource(tokenResource(token)).replace(newTokenId, '*');
}
