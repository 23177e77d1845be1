// Where every page lives. Pure text, so that pages and router agree without importing each other.
import type { BulkAction } from '#domain/bulk/action.ts';

/**
 * The first segment of every path below, besides `/`. The gateway answers 404 elsewhere: a probe with a wrong path must not be
 * told that all is well.
 */
export const pageRoots: readonly string[] = [
  'connect',
  'tokens',
  'bulk',
  'grace',
  'access',
  'review',
  'people',
  'roles',
  'activity',
];

export const paths = {
  connect: () => '/connect',
  tokens: () => '/tokens',
  token: (id: string) => `/tokens/${encodeURIComponent(id)}`,
  newToken: () => '/tokens/new',
  cloneToken: (id: string) => `/tokens/new?from=${encodeURIComponent(id)}`,
  editToken: (id: string) => `/tokens/${encodeURIComponent(id)}/edit`,
  resetToken: (id: string) => `/tokens/${encodeURIComponent(id)}/reset`,
  /** Where the new key of a reset is handed over, once. */
  newKey: (id: string) => `/tokens/${encodeURIComponent(id)}/new-key`,
  tokenAccess: (id: string) => `/tokens/${encodeURIComponent(id)}/access`,
  bulk: () => '/bulk',
  bulkPlan: (action: BulkAction) => `/bulk/plan?action=${action}`,
  grace: () => '/grace',
  review: () => '/review',
  /** A view of the review besides its overview, such as `life`. */
  reviewView: (view: string) => `/review/${view}`,
  activity: () => '/activity',
  /** A base role by its name, a custom role by its ID or key. */
  role: (keyOrId: string) => `/roles/${encodeURIComponent(keyOrId)}`,
  roleWhatIf: (keyOrId: string) => `/roles/${encodeURIComponent(keyOrId)}/what-if`,
  person: (memberId: string) => `/people/${encodeURIComponent(memberId)}`,
  campaigns: () => '/review/campaigns',
  newCampaign: () => '/review/campaigns/new',
  campaign: (id: string) => `/review/campaigns/${encodeURIComponent(id)}`,
  access: () => '/access',
  accessMatrix: () => '/access/matrix',
  accessGroups: () => '/access/groups',
  accessRoles: () => '/access/roles',
  compareAccess: () => '/access/compare',
} as const;
