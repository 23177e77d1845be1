import { expect, test } from 'vitest';
import type { AccessLevel } from '#domain/policy/access/access-level.ts';
import { accessOverview } from '#domain/policy/access/access-overview.ts';
import { readerPolicy } from '#domain/policy/language/base-roles.ts';
import { accessMatrix } from '#domain/policy/reason/access-matrix.ts';
import { noAttributes } from '#domain/policy/reason/demand.ts';
import { accessSetOf } from '#domain/policy/access/reviewed-access.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import type { Policy, Statement } from '#domain/policy/language/statement.ts';
import { levelWords } from './level-words.ts';

function on(
  effect: Statement['effect'],
  mode: 'only' | 'except',
  resource: string,
  action: string,
): Statement {
  return {
    effect,
    resources: { mode, patterns: [resource] },
    actions: { mode: 'only', patterns: [action] },
  };
}

function wordsOf(policy: Policy, level: AccessLevel): string {
  const access: ReviewedAccess = {
    grants: [
      {
        id: 'one',
        title: 'Inline role',
        carrier: 'inline-role',
        grant: {
          kind: 'policy',
          policy,
          base: [],
          possibleBase: readerPolicy,
          attributes: noAttributes,
        },
      },
    ],
  };
  return levelWords(access, accessOverview(accessMatrix(accessSetOf(access))), level);
}

const viewWords = (policy: Policy) => wordsOf(policy, 'view');

const seesWeb = on('allow', 'only', 'proj/web', 'viewProject');

test('an inline role may read the whole account, unless its own statements hide something', () => {
  const why = ': LaunchDarkly doesn’t document what an inline role starts with.';
  expect(viewWords([seesWeb])).toContain(`May also be able to read the whole account${why}`);
  expect(viewWords([seesWeb, on('deny', 'except', 'proj/web', 'viewProject')])).toContain(
    `May also be able to read the account, but no other projects${why}`,
  );
  expect(viewWords([seesWeb, on('deny', 'only', 'proj/secret', 'viewProject')])).toContain(
    `May also be able to read everything that isn’t denied${why}`,
  );
});

test('what nothing but the base of an inline role can make possible is a whole sentence', () => {
  const everyFlag = on('allow', 'only', 'proj/*:env/*:flag/*', 'createFlag');
  expect(wordsOf([everyFlag], 'create')).toBe(
    'Nothing, unless LaunchDarkly lets inline roles view every project.',
  );
});
