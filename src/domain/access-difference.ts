// Which statements a change of access brings and takes away. Statements are compared as they are written; what two
// different statements have in common is not worked out here.
import { readerPolicy } from './policy/base-roles.ts';
import type { RoleGrant } from './policy/evaluate.ts';
import { isSamePolicy, statementIdentity } from './policy/same-policy.ts';
import type { Policy, Statement } from './policy/statement.ts';

/** `role` is the name of the grant that the statement belongs to. */
export type StatementChange = {
  readonly statement: Statement;
  readonly role: string;
  /** `added` or `removed` tells what happens to the statement, which for a deny is the opposite of what it means. */
  readonly change: 'added' | 'removed';
};

export type AccessDifference =
  | {
      readonly kind: 'known';
      /** What gives more access: an allow added, a deny removed. */
      readonly gained: readonly StatementChange[];
      readonly lost: readonly StatementChange[];
      readonly unchanged: number;
    }
  /** Some role could not be read, so nothing is claimed. */
  | { readonly kind: 'unknown' };

/**
 * The difference between two accesses, each as the roles it consists of (one for a base or inline role); undefined for
 * an access that is not readable. Roles that are the same on both sides cancel out. A deny limits its own role only
 * (contract section 12, rule 3), so it counts as gained or lost only where one role takes the place of one other.
 */
export function compareAccess(
  before: readonly RoleGrant[] | undefined,
  after: readonly RoleGrant[] | undefined,
): AccessDifference {
  if (before === undefined || after === undefined) return { kind: 'unknown' };
  const left = before.map(withBase);
  const right = after.map(withBase);
  const removed = left.filter((one) => !right.some((other) => isSamePolicy(one.policy, other.policy)));
  const added = right.filter((one) => !left.some((other) => isSamePolicy(one.policy, other.policy)));
  const kept = left.filter((one) => !removed.includes(one)).flatMap(({ policy }) => policy).length;
  const [gone] = removed;
  const [come] = added;
  if (gone !== undefined && come !== undefined && removed.length === 1 && added.length === 1) {
    const difference = compareGrants(gone, come);
    return { ...difference, unchanged: kept + difference.unchanged };
  }
  return {
    kind: 'known',
    gained: allowsOf(added, 'added'),
    lost: allowsOf(removed, 'removed'),
    unchanged: kept,
  };
}

type Grant = { readonly name: string; readonly policy: Policy };

function withBase({ name, basePermissions, policy }: RoleGrant): Grant {
  const statements = basePermissions === 'reader' ? [...readerPolicy, ...policy] : policy;
  // Base roles spell out what Reader sees; said twice it would be counted twice.
  const distinct = new Map(statements.map((statement) => [statementIdentity(statement), statement]));
  return { name, policy: [...distinct.values()] };
}

function allowsOf(grants: readonly Grant[], change: 'added' | 'removed'): readonly StatementChange[] {
  return grants.flatMap(({ name, policy }) =>
    policy.filter(({ effect }) => effect === 'allow').map((statement) => ({ statement, role: name, change })),
  );
}

function compareGrants(before: Grant, after: Grant): AccessDifference & { readonly kind: 'known' } {
  const wasThere = new Set(before.policy.map(statementIdentity));
  const isThere = new Set(after.policy.map(statementIdentity));
  const removed = before.policy
    .filter((statement) => !isThere.has(statementIdentity(statement)))
    .map((statement) => ({ statement, role: before.name, change: 'removed' as const }));
  const added = after.policy
    .filter((statement) => !wasThere.has(statementIdentity(statement)))
    .map((statement) => ({ statement, role: after.name, change: 'added' as const }));
  const givesMore = ({ statement, change }: StatementChange) =>
    (statement.effect === 'allow') === (change === 'added');
  const changes: readonly StatementChange[] = [...added, ...removed];
  return {
    kind: 'known',
    gained: changes.filter(givesMore),
    lost: changes.filter((change) => !givesMore(change)),
    unchanged: after.policy.length - added.length,
  };
}
