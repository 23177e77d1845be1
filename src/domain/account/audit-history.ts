// What an entry of the audit log says about a token, in this program's words. The actions it records decide: the `kind`
// that a server writes for tokens is not known (contract section 11).
import type { AuditEntry } from './audit-entry.ts';
import { plainText } from '#domain/text/plain-text.ts';

export type TokenEventKind = 'created' | 'changed' | 'reset' | 'deleted' | 'other';

/** `detail` is what the server adds to the heading, empty when it adds nothing. Both are plain text. */
export type TokenEvent = { readonly kind: TokenEventKind; readonly heading: string; readonly detail: string };

const changes: ReadonlyMap<string, string> = new Map([
  ['updateAccessTokenName', 'name'],
  ['updateAccessTokenDescription', 'description'],
  ['updateAccessTokenExpiry', 'expiry'],
  ['updateAccessTokenPolicy', 'permissions'],
]);

/** The token that an entry is about, from the resource it names; undefined if it is about something else. */
export function auditedTokenId({ accesses }: Pick<AuditEntry, 'accesses'>): string | undefined {
  for (const { resource } of accesses) {
    const id = /^(?:service-token|member\/[^/:]+:token)\/([^/:]+)$/.exec(resource)?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** Says what happened to the token that an entry is about. An action this program does not know leaves the server's own words. */
export function tokenEvent(entry: AuditEntry): TokenEvent {
  const actions = [...new Set(entry.accesses.map(({ action }) => action))];
  const detail = plainText(entry.description);
  if (actions.includes('createAccessToken')) return { kind: 'created', heading: 'Created', detail };
  if (actions.includes('deleteAccessToken')) return { kind: 'deleted', heading: 'Deleted', detail };
  if (actions.includes('resetAccessToken')) return { kind: 'reset', heading: 'Key reset', detail };
  const changed = actions.flatMap((action) => changes.get(action) ?? []);
  if (changed.length > 0 && changed.length === actions.length) {
    return { kind: 'changed', heading: sentenceCase(`${list.format(changed)} changed`), detail };
  }
  const heading = plainText(entry.title) || actions.join(', ') || 'Entry without a description';
  return { kind: 'other', heading, detail: detail === heading ? '' : detail };
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who acted: the member, and the token or application they acted through. Parts that the entry leaves out are undefined. */
export type Actor = { readonly who: string | undefined; readonly through: string | undefined };

/** Says who is behind an entry. Names come from others and are cleaned as texts are. */
export function actorOf({ member, token, app }: Pick<AuditEntry, 'member' | 'token' | 'app'>): Actor {
  const who = member === undefined ? undefined : plainText(member.name) || member.email;
  const tokenName = token === undefined ? undefined : plainText(token.name) || `token ${token.id}`;
  const ending = token === undefined || token.lastFour === '' ? '' : ` …${token.lastFour}`;
  const through = tokenName === undefined ? app : `${tokenName}${ending}`;
  return {
    who: who === '' ? undefined : who,
    through: through === undefined ? undefined : plainText(through),
  };
}
