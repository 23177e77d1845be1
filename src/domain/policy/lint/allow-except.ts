import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import { isGlob } from '#domain/policy/language/pattern.ts';
import { resourceNoun } from '#domain/policy/words/resource-noun.ts';
import type { Finding } from './finding.ts';
import type { LintRule } from './rule.ts';
import { listOf, type StatementView } from './statement-view.ts';

const reasons = {
  notActions: {
    code: 'allow-except-actions',
    message: 'Allows every action except these, including any added later.',
  },
  notResources: {
    code: 'allow-except-resources',
    message:
      'Allows this on everything except these resources, including every other resource type (such as members and tokens) and any added later.',
  },
} as const;

/** Actions that exist on one kind only reach no other, whatever is left out. */
function beyondText(view: StatementView): string {
  const actions = listOf(view, 'actions')?.entries.map(({ text }) => text) ?? [];
  const kinds = resourceKinds.filter((kind) => kind.actions.some(({ name }) => actions.includes(name)));
  const [only, ...others] = kinds;
  const isOneKind = actions.length > 0 && !actions.some(isGlob) && others.length === 0 && only !== undefined;
  if (!isOneKind) return reasons.notResources.message;
  return `Allows this on all ${resourceNoun(only.id).many} except these, including any created later.`;
}

/** All actions except all actions are none, also of those invented later. */
function leavesNoAction(view: StatementView): boolean {
  return listOf(view, 'notActions')?.entries.some(({ text }) => /^\*+$/.test(text)) === true;
}

/** An allow by exception grants more than anyone can list (trap 42). */
export const allowExcept: LintRule = ({ statements }) =>
  statements
    .filter((view) => view.effect === 'allow' && !leavesNoAction(view))
    .flatMap((view) =>
      (['notActions', 'notResources'] as const).flatMap((key): readonly Finding[] => {
        const list = listOf(view, key);
        if (list === undefined || list.entries.length === 0) return [];
        return [
          {
            ...reasons[key],
            ...(key === 'notResources' ? { message: beyondText(view) } : {}),
            severity: 'security',
            pointer: list.pointer,
            statement: view.index,
            range: list.member.nameRange,
          },
        ];
      }),
    );
