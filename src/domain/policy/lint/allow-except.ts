import type { Finding } from './finding.ts';
import type { LintRule } from './rule.ts';
import { listOf } from './statement-view.ts';

const REASONS = {
  notActions: {
    code: 'allow-except-actions',
    message: 'Allows every action but these, and so also every action that is invented later.',
  },
  notResources: {
    code: 'allow-except-resources',
    message:
      'Allows this on everything but these resources: on every other kind too, members and tokens among them, and on kinds that are invented later.',
  },
} as const;

/** An allow by exception grants more than anyone can list (trap 42). */
export const allowExcept: LintRule = ({ statements }) =>
  statements
    .filter(({ effect }) => effect === 'allow')
    .flatMap((view) =>
      (['notActions', 'notResources'] as const).flatMap((key): readonly Finding[] => {
        const list = listOf(view, key);
        if (list === undefined || list.entries.length === 0) return [];
        return [
          {
            ...REASONS[key],
            severity: 'security',
            pointer: list.pointer,
            statement: view.index,
            range: list.member.nameRange,
          },
        ];
      }),
    );
