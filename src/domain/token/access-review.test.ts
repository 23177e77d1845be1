import { expect, test } from 'vitest';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { Member } from '#domain/account/member.ts';
import { answerQuestion } from '#domain/policy/access/access-answer.ts';
import type { TokenAccess, TokenKind } from './token.ts';
import { reviewTokenAccess } from './access-review.ts';

const ana = { id: 'm1', email: 'ana@example.com', role: 'reader', firstName: 'Ana', lastName: 'Ruiz' };
const member: Member = { ...ana, customRoleIds: [], roleAttributes: {} };
const role: CustomRole = {
  id: 'r1',
  key: 'deployers',
  name: 'Deployers',
  description: '',
  basePermissions: 'reader',
  policy: [],
  readable: true,
};

function token(kind: TokenKind, access: TokenAccess) {
  return {
    id: 't1',
    name: 'deploy',
    description: '',
    kind,
    memberId: 'm1',
    member: ana,
    access,
    lastFour: 'abcd',
    createdAt: 0,
    modifiedAt: 0,
    lastUsedAt: undefined,
    expiresAt: undefined,
    apiVersion: undefined,
  };
}

const createProject = {
  action: 'createProject',
  resource: { kindId: 'proj', segments: [{ type: 'proj', name: 'web' }] },
};
const none = () => undefined;
const admin = { kind: 'base', role: 'admin' } as const;

test('a personal token does no more than its member may now', () => {
  const review = reviewTokenAccess(token('personal', admin), member, none);
  expect(answerQuestion(review, createProject)).toMatchObject({ verdict: 'denied', decidedBy: 'cap' });
});

test('a service token has no cap', () => {
  const review = reviewTokenAccess(token('service', admin), undefined, none);
  expect(review.cap).toBeUndefined();
  expect(answerQuestion(review, createProject).verdict).toBe('allowed');
});

test('a member whose record cannot be read leaves what the token allows unknown', () => {
  const review = reviewTokenAccess(token('personal', admin), undefined, none);
  expect(answerQuestion(review, createProject)).toMatchObject({ verdict: 'unknown', decidedBy: 'cap' });
});

test('custom roles of a member stand in the place of their base role', () => {
  const review = reviewTokenAccess(
    token('personal', admin),
    { ...member, role: 'admin', customRoleIds: ['r1'] },
    (id) => (id === 'r1' ? role : undefined),
  );
  expect(review.cap?.grants.map(({ title }) => title)).toEqual(['Custom role Deployers']);
});

test('a custom role that cannot be read is unknown, also when its policy is not understood', () => {
  const access: TokenAccess = { kind: 'custom', roleIds: ['r1', 'r2', 'r1'] };
  const review = reviewTokenAccess(token('service', access), undefined, (id) =>
    id === 'r1' ? { ...role, readable: false } : undefined,
  );
  expect(review.grants.map(({ carrier }) => carrier)).toEqual(['unreadable', 'unreadable']);
  expect(answerQuestion(review, createProject).verdict).toBe('unknown');
});
