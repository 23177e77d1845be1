// Every operation of the api layer, for what holds for all of them.
import { fetchAuditEntries } from '#api/audit-log.ts';
import { fetchCustomRole, fetchCustomRolePage } from '#api/custom-roles.ts';
import { testKey } from '#api/key-test.ts';
import { fetchMember, fetchMemberPage } from '#api/members.ts';
import { closeSession, fetchSession, noteUse, openSession } from '#api/session.ts';
import { createToken, deleteToken, patchToken, resetToken } from '#api/token-writes.ts';
import { fetchTokenList } from '#api/token-list.ts';
import { fetchToken } from '#api/tokens.ts';
import { HeldKey } from '#domain/key/held-key.ts';

const page = { offset: 0, limit: 20 };

/** One call of everything that the browser asks the gateway for in one answer. */
export const apiOperations: Readonly<Record<string, () => Promise<unknown>>> = {
  'the session': () => fetchSession(),
  'signing in': () => openSession({ instance: 'sandbox', persona: 'admin' }),
  'signing out': () => closeSession('s1'),
  'a sign of use': () => noteUse(),
  'a key test': () => testKey(new HeldKey('api-11111111-2222-4333-8444-555555555555')),
  'the list of tokens': () => fetchTokenList(new Map(), undefined).next(),
  'a token': () => fetchToken('id-1'),
  'a create': () =>
    createToken({ name: 'ci', role: 'reader', serviceToken: false, defaultApiVersion: 20240415 }),
  'a change': () => patchToken('id-1', []),
  'a reset': () => resetToken('id-1', undefined),
  'a deletion': () => deleteToken('id-1'),
  'a member': () => fetchMember('m1'),
  'a page of members': () => fetchMemberPage(page),
  'a role': () => fetchCustomRole('ops'),
  'a page of roles': () => fetchCustomRolePage(page),
  'the audit log': () => fetchAuditEntries({ spec: 'proj/*', before: undefined, limit: 20 }),
};
