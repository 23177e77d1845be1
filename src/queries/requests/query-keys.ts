// All cache keys are made here. A key names the cached value and never contains a secret.

export const queryKeys = {
  session: ['session'],
  workspace: (session: string | undefined) => ['workspace', session],
  /** Below the workspace, so that a change of it is read with it. `of` is a kind of entry, and the token of one that is about one. */
  shared: (session: string | undefined, revision: number | undefined, ...of: readonly string[]) => [
    'workspace',
    session,
    ...of,
    revision,
  ],
  calendarAddress: ['calendar-address'],
  tokens: ['tokens'],
  tokenList: ['tokens', 'list'],
  token: (id: string) => ['tokens', 'one', id],
  tokenHistory: (id: string) => ['tokens', 'history', id],
  allActivity: ['activity'],
  activity: (kind: string, after: number | undefined) => ['activity', kind, after],
  auditVersions: (entryId: string) => ['audit-versions', entryId],
  customRoles: ['custom-roles'],
  roleDirectory: ['custom-roles', 'directory'],
  customRole: (keyOrId: string) => ['custom-roles', 'one', keyOrId],
  roleHistory: (key: string) => ['custom-roles', 'history', key],
  memberDirectory: ['members', 'directory'],
  member: (id: string) => ['members', 'one', id],
} as const;
