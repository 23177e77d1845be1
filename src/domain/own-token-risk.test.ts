import { expect, test } from 'vitest';
import type { AccessDifference } from './access-difference.ts';
import { ownTokenRisks } from './own-token-risk.ts';
import type { EditableToken } from './token-edit.ts';

const nothing: AccessDifference = { kind: 'known', gained: [], lost: [], unchanged: 1 };
const token: EditableToken = {
  name: 'Mine',
  description: '',
  expiresAt: undefined,
  apiVersion: 20240415,
  access: { kind: 'base', role: 'admin' },
};
const later = 1_900_000_000_000;
const statement = {
  effect: 'allow' as const,
  resources: { mode: 'only' as const, patterns: ['proj/*'] },
  actions: { mode: 'only' as const, patterns: ['viewProject'] },
};
const change = { statement, role: 'Admin' };

test.each<[string, Partial<EditableToken>, Partial<EditableToken>, AccessDifference, readonly string[]]>([
  ['a new name takes nothing away', {}, { name: 'Other' }, nothing, []],
  ['a first expiry ends the session', {}, { expiresAt: later }, nothing, ['ends']],
  ['an earlier one too', { expiresAt: later }, { expiresAt: later - 1 }, nothing, ['ends-earlier']],
  ['a later one does not', { expiresAt: later }, { expiresAt: later + 1 }, nothing, []],
  ['nor does taking it away', { expiresAt: later }, {}, nothing, []],
  ['a role that cannot be read may take something away', {}, {}, { kind: 'unknown' }, ['may-lose-access']],
  [
    'what is lost is lost to the session',
    {},
    {},
    { ...nothing, lost: [{ ...change, change: 'removed' }] },
    ['loses-access'],
  ],
  ['what is gained is no risk', {}, {}, { ...nothing, gained: [{ ...change, change: 'added' }] }, []],
])('%s', (_, before, after, difference, risks) => {
  expect(ownTokenRisks({ ...token, ...before }, { ...token, ...after }, difference)).toEqual(risks);
});
