import { findPrivileges } from '#domain/policy/words/privilege.ts';
import type { LintRule } from './rule.ts';

/** Every action on every resource, of all kinds or of one. That is an admin's power, or close to it. */
export const broadWildcard: LintRule = ({ policy, statements }) => {
  const drawn = statements.flatMap(({ statement, ...view }) =>
    statement === undefined ? [] : [{ ...view, statement }],
  );
  return findPrivileges(drawn.map(({ statement }) => statement)).flatMap(
    ({ code, reason, statement: at }) => {
      if (code !== 'everything' && code !== 'broad-wildcard') return [];
      const view = at === undefined ? undefined : drawn[at];
      const node = view?.node ?? policy.list;
      if (node === undefined) return [];
      return [
        {
          code: 'broad-wildcard',
          severity: code === 'everything' ? 'security' : 'warning',
          message: code === 'everything' ? `${reason} That’s owner-level access.` : reason,
          pointer: view?.pointer ?? '',
          ...(view === undefined ? {} : { statement: view.index }),
          range: { from: node.from, to: node.to },
        },
      ];
    },
  );
};
