// Actions in five levels, so that 366 names read as five columns. A reading of the catalogue's names, made for
// overviews only: no decision depends on it.
import { routeOpenedBy } from '#domain/policy/reason/escalation-routes.ts';

export type AccessLevel = 'view' | 'change' | 'create' | 'delete' | 'administer';

export const accessLevels: readonly AccessLevel[] = ['view', 'change', 'create', 'delete', 'administer'];

const verbs: ReadonlyMap<string, AccessLevel> = new Map([
  ['view', 'view'],
  ['get', 'view'],
  ['create', 'create'],
  ['clone', 'create'],
  ['import', 'create'],
  ['delete', 'delete'],
  ['apply', 'administer'],
  ['approve', 'administer'],
  ['bypass', 'administer'],
  ['reset', 'administer'],
  ['review', 'administer'],
  ['revoke', 'administer'],
]);

/** Changes of what guards other things: who signs in and how, what needs approval, and keys. */
const guards = /Approval|Permission|Require|Owner|Saml|Scim|IdP|Mfa|Session|ApiKey|MobileKey|Secret/;

/** The level of an action on a kind of resource; `administer` is what decides who may do what. */
export function accessLevelOf(kindId: string, action: string): AccessLevel {
  const byVerb = verbs.get(/^[a-z]+/.exec(action)?.[0] ?? '');
  if (byVerb !== undefined) return byVerb;
  return routeOpenedBy(kindId, action) !== undefined || guards.test(action) ? 'administer' : 'change';
}
