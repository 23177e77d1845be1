import { expect, test } from 'vitest';
import { readerPolicy } from '#domain/policy/language/base-roles.ts';
import { accessDifference } from '#domain/policy/reason/access-difference.ts';
import type { AccessDifference } from '#domain/policy/reason/access-difference.ts';
import { unreadableAccess } from '#testing/access-sets.ts';
import { accessOfPolicy } from '#domain/policy/reason/access-set.ts';
import { ownTokenRisks } from './own-token-risk.ts';
import type { EditableToken } from './edit.ts';

const token: EditableToken = {
  name: 'Mine',
  description: '',
  expiresAt: undefined,
  apiVersion: 20240415,
  access: { kind: 'base', role: 'admin' },
};
const later = 1_900_000_000_000;
const reader = accessOfPolicy(readerPolicy);
const none = accessOfPolicy([]);
const unread = unreadableAccess('a role');

test.each<
  [string, Partial<EditableToken>, Partial<EditableToken>, AccessDifference | undefined, readonly string[]]
>([
  ['a new name takes nothing away', {}, { name: 'Other' }, undefined, []],
  ['a first expiry ends the session', {}, { expiresAt: later }, undefined, ['ends']],
  ['an earlier one too', { expiresAt: later }, { expiresAt: later - 1 }, undefined, ['ends-earlier']],
  ['a later one does not', { expiresAt: later }, { expiresAt: later + 1 }, undefined, []],
  ['nor does taking it away', { expiresAt: later }, {}, undefined, []],
  [
    'a role that cannot be read may take something away',
    {},
    {},
    accessDifference(reader, unread),
    ['may-lose-access'],
  ],
  [
    'so may what is too complex',
    {},
    {},
    { changes: [], unchanged: 0, tooComplex: ['proj'] },
    ['may-lose-access'],
  ],
  ['what is lost is lost to the session', {}, {}, accessDifference(reader, none), ['loses-access']],
  ['what is gained is no risk', {}, {}, accessDifference(none, reader), []],
])('%s', (_, before, after, difference, risks) => {
  expect(ownTokenRisks({ ...token, ...before }, { ...token, ...after }, difference)).toEqual(risks);
});
