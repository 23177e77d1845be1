import { replaceByStatements } from '#domain/policy/text/edit.ts';
import { kindsNamedBy, splitByKind } from '#domain/policy/language/statement-kinds.ts';
import type { PolicyText } from '#domain/policy/text/text.ts';
import { repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';
import { isResourceList, type StatementView } from './statement-view.ts';

/** One statement names resources of several kinds, which the API refuses (contract section 12). */
export const mixedKinds: LintRule = ({ policy, statements }) =>
  statements.flatMap((view) =>
    view.lists.filter(isResourceList).flatMap(({ key, member, pointer, entries }) => {
      const kinds = kindsNamedBy(entries.map(({ text }) => text));
      if (kinds.length < 2) return [];
      return [
        {
          code: 'mixed-kinds',
          severity: 'error',
          message:
            key === 'resources'
              ? `A statement can name only one resource type. This one names ${kinds.length}.`
              : `A statement can name only one resource type. This one excludes ${kinds.length}, and splitting it would change its meaning.`,
          pointer,
          statement: view.index,
          range: member.nameRange,
          ...repairOf(policy, view),
        },
      ];
    }),
  );

function repairOf(policy: PolicyText, { index, statement }: StatementView): ReturnType<typeof repairWith> {
  const parts = statement === undefined ? [] : splitByKind(statement);
  if (parts.length < 2) return {};
  return repairWith(`Split into ${parts.length} statements`, replaceByStatements(policy, index, parts));
}
