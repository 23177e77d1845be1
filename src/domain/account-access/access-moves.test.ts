import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { Member } from '#domain/account/member.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import { accessSetOf } from '#domain/policy/access/reviewed-access.ts';
import { accessDifference } from '#domain/policy/reason/access-difference.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { lawRuns, overlappingPolicy } from '#testing/reasoning-arbitraries.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { accessMovesInSteps } from './access-moves.ts';
import { createAccessKey } from './distinct-access.ts';

const role = (id: string) =>
  fc
    .record({
      policy: overlappingPolicy,
      basePermissions: fc.constantFrom('reader' as const, 'no_access' as const),
    })
    .map((parts): CustomRole => ({
      ...parts,
      id,
      key: `key-${id}`,
      name: id,
      description: '',
      readable: true,
    }));

const roleIds = fc.uniqueArray(fc.constantFrom('r1', 'r2', 'gone'), { minLength: 1 });
const summary = (id: string) => ({
  id,
  email: `${id}@example.com`,
  role: 'writer',
  firstName: id,
  lastName: '',
});

const anyMember = (id: string) =>
  fc
    .record({
      role: fc.constantFrom('reader', 'writer', 'admin'),
      customRoleIds: fc.oneof(fc.constant([]), roleIds),
      roleAttributes: fc.constantFrom({}, { team: ['a', 'w*'] }),
    })
    .map((parts): Member => ({ ...parts, id, email: '', firstName: id, lastName: '' }));

const anyToken = fc
  .record({
    kind: fc.constantFrom('personal' as const, 'service' as const),
    access: fc.oneof(
      roleIds.map((ids) => ({ kind: 'custom' as const, roleIds: ids })),
      fc.constantFrom('reader', 'writer', 'admin').map((base) => ({ kind: 'base' as const, role: base })),
      overlappingPolicy.map((policy) => ({ kind: 'inline' as const, policy })),
    ),
    member: fc.constantFrom(summary('ana'), summary('unread'), undefined),
  })
  .map((parts) => tokenWith(parts));

// Criterion 30 of the review: what a change of a role does to a token is what two separate reviews of that token differ in.
test('for each token the difference equals that of two separate reviews', () => {
  fc.assert(
    fc.property(
      fc.array(anyToken, { minLength: 1, maxLength: 4 }),
      fc.tuple(role('r1'), role('r2')),
      role('r1'),
      anyMember('ana'),
      (parts, roles, changed, member) => {
        const tokens = parts.map((token, index) => ({ ...token, id: `t${index}` }));
        const review = (known: readonly CustomRole[]) => (token: AccessToken) =>
          reviewTokenAccess(token, token.member?.id === 'ana' ? member : undefined, (id) =>
            known.find((one) => one.id === id),
          );
        const before = review(roles);
        const after = review([changed, roles[1]]);
        const question = { tokens, before, after, keyOf: createAccessKey() };
        const { moves, untouched } = runToEnd(accessMovesInSteps(question));
        const placed = [...moves.flatMap((move) => move.tokens), ...untouched].map(({ id }) => id);
        expect(placed.toSorted()).toEqual(tokens.map(({ id }) => id));
        for (const token of tokens) {
          const apart = accessDifference(accessSetOf(before(token)), accessSetOf(after(token)));
          const move = moves.find((one) => one.tokens.includes(token));
          const shown =
            move === undefined
              ? { ...apart, changes: [], tooComplex: [] }
              : accessDifference(move.sets.before, move.sets.after);
          expect(shown).toEqual(apart);
        }
      },
    ),
    { numRuns: lawRuns(25) },
  );
});
