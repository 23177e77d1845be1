import { expect, test } from 'vitest';
import type { AuditEntry } from './audit-entry.ts';
import { actorOf, tokenEvent } from './audit-history.ts';

const entry = (part: Partial<AuditEntry>, ...actions: string[]): AuditEntry => ({
  id: '1',
  at: 0,
  title: '[Ana](mailto:ana@example.com) did something to [CI](/settings/tokens)',
  description: '',
  comment: '',
  accesses: actions.map((action) => ({ action, resource: 'service-token/1' })),
  member: undefined,
  token: undefined,
  app: undefined,
  targetName: 'CI',
  ...part,
});

test.each([
  [['createAccessToken'], 'created', 'Created'],
  [['deleteAccessToken'], 'deleted', 'Deleted'],
  [['resetAccessToken'], 'reset', 'Key reset'],
  [['updateAccessTokenName'], 'changed', 'Name changed'],
  [['updateAccessTokenName', 'updateAccessTokenExpiry'], 'changed', 'Name and expiry changed'],
  [['updateAccessTokenPolicy', 'updateAccessTokenPolicy'], 'changed', 'Permissions changed'],
])('the actions %j mean "%s", said as "%s"', (actions, kind, heading) => {
  expect(tokenEvent(entry({}, ...actions))).toEqual({ kind, heading, detail: '' });
});

test('an unknown action leaves the server its own words, without their links', () => {
  expect(tokenEvent(entry({}, 'updateAccessTokenName', 'blessAccessToken'))).toEqual({
    kind: 'other',
    heading: 'Ana did something to CI',
    detail: '',
  });
});

test('an entry without a title is named after its actions, and one without those says so', () => {
  expect(tokenEvent(entry({ title: '' }, 'blessAccessToken')).heading).toBe('blessAccessToken');
  expect(tokenEvent(entry({ title: '' })).heading).toBe('Entry without a description');
});

test('what the server describes is added as plain text', () => {
  expect(
    tokenEvent(entry({ description: '* role: **reader** to `writer`' }, 'updateAccessTokenPolicy')).detail,
  ).toBe('role: reader to writer');
});

test('a member acted through a token', () => {
  const member = { id: 'm', email: 'ana@example.com', name: 'Ana Silva' };
  const token = { id: 't', name: 'CI', lastFour: 'a1b2', kind: 'service' as const };
  expect(actorOf(entry({ member, token }))).toEqual({ who: 'Ana Silva', through: 'CI …a1b2' });
});

test('a member without a name goes by the e-mail address, a token without one by its id', () => {
  const member = { id: 'm', email: 'ana@example.com', name: '' };
  const token = { id: 't', name: '', lastFour: '', kind: 'personal' as const };
  expect(actorOf(entry({ member, token }))).toEqual({ who: 'ana@example.com', through: 'token t' });
});

test('nobody is named when the entry names nobody', () => {
  expect(actorOf(entry({}))).toEqual({ who: undefined, through: undefined });
  expect(actorOf(entry({ app: 'Slack' }))).toEqual({ who: undefined, through: 'Slack' });
});
