import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import { isGlob } from '#domain/policy/language/pattern.ts';
import { insertStatements } from '#domain/policy/text/edit.ts';
import { findPrivileges, type PrivilegeCode } from '#domain/policy/words/privilege.ts';
import { splitByKind } from '#domain/policy/language/statement-kinds.ts';
import type { Statement } from '#domain/policy/language/statement.ts';
import { repairWith } from './finding.ts';
import type { LintContext, LintRule } from './rule.ts';

/** The kinds of resource through which a token can give itself or others more power. */
const powers: ReadonlyMap<PrivilegeCode, readonly string[]> = new Map([
  ['manages-tokens', ['member:token', 'service-token']],
  ['manages-members', ['member']],
  ['manages-roles', ['role']],
  ['manages-teams', ['team']],
]);

/** The token may create or change tokens, members, roles or teams, from which power comes. */
export const selfEscalation: LintRule = ({ policy, statements }) => {
  const drawn = statements.flatMap(({ statement, ...view }) =>
    statement === undefined ? [] : [{ ...view, statement }],
  );
  return findPrivileges(drawn.map(({ statement }) => statement)).flatMap(
    ({ code, reason, statement: at }) => {
      const kinds = powers.get(code);
      const view = at === undefined ? undefined : drawn[at];
      if (kinds === undefined || view === undefined) return [];
      return [
        {
          code: 'self-escalation',
          severity: 'security',
          message: reason,
          pointer: view.pointer,
          statement: view.index,
          range: { from: view.node.from, to: view.node.to },
          ...repairOf(policy, view.statement, kinds),
        },
      ];
    },
  );
};

/** A denial is offered where the power came with a wildcard, not where somebody asked for it by name. */
function repairOf(
  policy: LintContext['policy'],
  { actions }: Statement,
  kinds: readonly string[],
): ReturnType<typeof repairWith> {
  if (actions.mode === 'only' && !actions.patterns.some(isGlob)) return {};
  const patterns = kinds.flatMap((id) => findResourceKind(id)?.specifier ?? []);
  const denial: Statement = {
    effect: 'deny',
    resources: { mode: 'only', patterns },
    actions: { mode: 'except', patterns: ['view*'] },
  };
  const label = `Deny changes to ${patterns.join(' and ')}`;
  return repairWith(label, insertStatements(policy, policy.statements.length, splitByKind(denial)));
}
