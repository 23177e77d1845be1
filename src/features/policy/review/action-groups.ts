// The actions of a statement grouped by their effect on a resource. Fifty names then read as five lines.

export type ActionGroup = { readonly title: string; readonly patterns: readonly string[] };

const everything = 'Everything';
const other = 'Other';

const verbs: readonly (readonly [title: string, verbs: readonly string[]])[] = [
  ['View', ['view', 'get']],
  ['Create', ['create', 'clone', 'copy', 'import', 'add']],
  [
    'Change',
    ['update', 'replace', 'link', 'unlink', 'enable', 'disable', 'toggle', 'manage', 'stop', 'reset'],
  ],
  ['Approve', ['approve', 'apply', 'review', 'bypass', 'validate']],
  ['Remove', ['delete', 'remove', 'revoke']],
];

/** Sorts action names and patterns into groups. Empty groups and repeats are left out; the written order is kept within a group. */
export function groupActions(patterns: readonly string[]): readonly ActionGroup[] {
  const groups = new Map<string, string[]>(
    [everything, ...verbs.map(([title]) => title), other].map((title) => [title, []]),
  );
  for (const pattern of new Set(patterns)) groups.get(groupOf(pattern))?.push(pattern);
  return [...groups].flatMap(([title, found]) => (found.length === 0 ? [] : [{ title, patterns: found }]));
}

function groupOf(pattern: string): string {
  if (/^\*+$/.test(pattern)) return everything;
  const verb = /^[a-z]+/.exec(pattern)?.[0] ?? '';
  return verbs.find(([, members]) => members.includes(verb))?.[0] ?? other;
}
