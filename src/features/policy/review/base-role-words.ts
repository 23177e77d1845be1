// What the base roles mean, for people who never read their policies (contract section 13).

export type BaseRoleWords = {
  readonly summary: string;
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
};

const words: ReadonlyMap<string, BaseRoleWords> = new Map([
  [
    'reader',
    {
      summary: 'Can see everything in the account, but can’t change anything.',
      may: [
        'See every project, flag, segment and metric',
        'See members, custom roles and the audit log',
        'List access tokens',
      ],
      mayNot: ['Change, create or delete anything'],
    },
  ],
  [
    'writer',
    {
      summary: 'Can see everything and change anything in projects, in every environment.',
      may: [
        'Everything a Reader can do',
        'Create, change and delete flags, segments and metrics',
        'Create, change and delete projects and environments',
      ],
      mayNot: ['Manage members, custom roles or other access tokens', 'Change billing or account settings'],
    },
  ],
  [
    'admin',
    {
      summary: 'Can do everything except manage billing and change the account owner.',
      may: [
        'Everything a Writer can do',
        'Manage members, teams and custom roles',
        'Manage every access token, including this one',
        'Change account settings and integrations',
      ],
      mayNot: ['Manage billing', 'Change the account owner'],
    },
  ],
  [
    'owner',
    {
      summary: 'Can do everything in the account.',
      may: ['Everything an Admin can do', 'Manage billing', 'Change the account owner'],
      mayNot: [],
    },
  ],
  [
    'no_access',
    {
      summary: 'Can’t do anything by itself.',
      may: [],
      mayNot: ['See or change anything, unless custom roles allow it'],
    },
  ],
]);

/** The words for a base role; undefined for one that this program does not know. */
export function baseRoleWords(role: string): BaseRoleWords | undefined {
  return words.get(role);
}
