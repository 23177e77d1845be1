// All cache keys are made here. A key names the cached value and never contains a secret.

export const queryKeys = {
  session: ['session'],
  workspace: (session: string | undefined) => ['workspace', session],
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
