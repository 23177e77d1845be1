// The custom roles of the seeded account: narrow and broad, both base permissions, role attributes, vendor presets.
import type { StatementJson } from '#domain/policy/language/statement.ts';

export type CustomRolePlan = {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly basePermissions: 'reader' | 'no_access';
  readonly resourceCategory: 'organization' | 'project' | 'any';
  readonly policy: readonly StatementJson[];
  readonly presetVersion?: number;
};

const allow = (resources: string[], actions: string[]): StatementJson => ({
  effect: 'allow',
  resources,
  actions,
});
const deny = (resources: string[], actions: string[]): StatementJson => ({
  effect: 'deny',
  resources,
  actions,
});

const stewardship = [
  'updateAccessTokenName',
  'updateAccessTokenDescription',
  'updateAccessTokenExpiry',
  'deleteAccessToken',
];

export const customRoles: readonly CustomRolePlan[] = [
  {
    key: 'release-manager',
    name: 'Release manager',
    description:
      'Turns flags on and off and moves rollouts along, in every environment, without creating or deleting flags.',
    basePermissions: 'no_access',
    resourceCategory: 'project',
    policy: [
      allow(['proj/*'], ['viewProject']),
      allow(
        ['proj/*:env/*:flag/*'],
        [
          'updateOn',
          'updateFallthrough',
          'updateRules',
          'updateTargets',
          'updateScheduledChanges',
          'updateReleasePhaseStatus',
        ],
      ),
      deny(['proj/*:env/*:flag/*;pci'], ['*']),
    ],
  },
  {
    key: 'flag-operator-staging',
    name: 'Flag operator (staging and preview)',
    description: 'Everything about flags and segments, outside critical environments.',
    basePermissions: 'no_access',
    resourceCategory: 'project',
    policy: [
      allow(['proj/*'], ['viewProject']),
      allow(['proj/*:env/staging:flag/*', 'proj/*:env/preview-*:flag/*'], ['*']),
      allow(['proj/*:env/staging:segment/*'], ['*']),
      deny(['proj/*:env/*;{critical:true}:flag/*'], ['*']),
    ],
  },
  {
    key: 'incident-responder',
    name: 'Incident responder',
    description: 'Kill switches only: on and off, production included.',
    basePermissions: 'reader',
    resourceCategory: 'project',
    policy: [allow(['proj/*:env/*:flag/*;kill-switch'], ['updateOn', 'bypassRequiredApproval'])],
  },
  {
    key: 'experimentation-lead',
    name: 'Experimentation lead',
    description: 'Experiments and metrics in the storefront projects.',
    basePermissions: 'reader',
    resourceCategory: 'project',
    policy: [
      allow(['proj/storefront-*:env/*:experiment/*'], ['*']),
      allow(['proj/storefront-*:metric/*'], ['createMetric', 'update*']),
    ],
  },
  {
    key: 'terraform',
    name: 'Terraform',
    description:
      'What the infrastructure repository manages: projects, environments, flags, segments, webhooks and roles.',
    basePermissions: 'no_access',
    resourceCategory: 'any',
    policy: [
      allow(['proj/*'], ['*']),
      allow(['proj/*:env/*'], ['*']),
      allow(['proj/*:env/*:flag/*'], ['*']),
      allow(['proj/*:env/*:segment/*'], ['*']),
      allow(['webhook/*'], ['*']),
      allow(['role/*'], ['*']),
      allow(['relay-proxy-config/*'], ['*']),
      deny(['proj/*'], ['deleteProject']),
    ],
  },
  {
    key: 'access-auditor',
    name: 'Access auditor',
    description: 'Reads everything for the quarterly review and changes nothing.',
    basePermissions: 'reader',
    resourceCategory: 'organization',
    policy: [
      deny(['member/*'], ['*']),
      deny(['role/*'], ['*']),
      deny(['service-token/*'], ['*']),
      deny(['member/*:token/*'], ['*']),
    ],
  },
  {
    key: 'token-steward',
    name: 'Token steward',
    description: 'Keeps service tokens in order: renames, sets expirations, retires. Creates none.',
    basePermissions: 'reader',
    resourceCategory: 'organization',
    policy: [
      allow(['service-token/*'], stewardship),
      allow(['member/*:token/*'], stewardship),
      deny(['service-token/*'], ['createAccessToken']),
    ],
  },
  {
    key: 'developer',
    name: 'Developer',
    description: 'Works on the flags of the projects named in the member’s role attributes.',
    basePermissions: 'no_access',
    resourceCategory: 'project',
    presetVersion: 2,
    policy: [
      allow(['proj/${roleAttribute/projects}'], ['viewProject']),
      allow(
        ['proj/${roleAttribute/projects}:env/${roleAttribute/environments}:flag/*'],
        ['createFlag', 'update*', 'cloneFlag'],
      ),
    ],
  },
  {
    key: 'project-admin',
    name: 'Project Admin',
    description: 'Full control of the projects named in the member’s role attributes.',
    basePermissions: 'no_access',
    resourceCategory: 'project',
    presetVersion: 2,
    policy: [
      allow(['proj/${roleAttribute/projects}'], ['*']),
      allow(['proj/${roleAttribute/projects}:env/*'], ['*']),
      allow(['proj/${roleAttribute/projects}:env/*:flag/*'], ['*']),
      allow(['proj/${roleAttribute/projects}:env/*:segment/*'], ['*']),
    ],
  },
  {
    key: 'billing-admin',
    name: 'Billing Admin',
    description: 'Plans, invoices and payment.',
    basePermissions: 'no_access',
    resourceCategory: 'organization',
    presetVersion: 1,
    policy: [
      allow(['acct'], ['updateBillingContact', 'getPaymentCard', 'updatePaymentCard', 'updateSubscription']),
    ],
  },
  {
    key: 'legacy-integrations',
    name: 'Legacy integrations (2019)',
    description: '',
    basePermissions: 'reader',
    resourceCategory: 'any',
    policy: [
      { effect: 'allow', notResources: ['proj/*:env/production:flag/*'], actions: ['*'] },
      { effect: 'deny', resources: ['acct'], notActions: ['updateAnnouncement', 'createAnnouncement'] },
    ],
  },
];
