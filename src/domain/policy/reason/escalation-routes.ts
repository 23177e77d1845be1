// The known ways to turn a permission into more power than was given.
//
// A choice made from the meaning of the catalogue's actions (contract sections 12 and 14); the vendor documents no such list.

export type EscalationRoute = {
  readonly id:
    | 'edits-roles'
    | 'assigns-roles'
    | 'changes-members'
    | 'changes-teams'
    | 'makes-personal-tokens'
    | 'edits-tokens'
    | 'makes-service-tokens'
    | 'takes-over-tokens'
    | 'takes-over-service-tokens'
    | 'changes-sign-in'
    | 'names-the-owner';
  readonly kindId: string;
  /** Each of these opens the route by itself. */
  readonly actions: readonly string[];
  /** How it works, as a sentence. */
  readonly how: string;
};

export const escalationRoutes: readonly EscalationRoute[] = [
  {
    id: 'edits-roles',
    kindId: 'role',
    actions: ['updatePolicy', 'updateBasePermissions'],
    how: 'Can widen a custom role that it holds itself.',
  },
  {
    id: 'assigns-roles',
    kindId: 'role',
    actions: ['updateMembers', 'updateTokens'],
    how: 'Can give a stronger custom role to its own member or token.',
  },
  {
    id: 'changes-members',
    kindId: 'member',
    actions: ['updateRole', 'updateCustomRole', 'updateMemberRoleAttributes', 'createMember'],
    how: 'Can make itself, or a member it invites, an administrator.',
  },
  {
    id: 'changes-teams',
    kindId: 'team',
    actions: [
      'updateTeamCustomRoles',
      'updateTeamMembers',
      'updateTeamPermissionGrants',
      'updateTeamRoleAttributes',
    ],
    how: 'Can join a team with more access, or give its own team a stronger role.',
  },
  {
    id: 'makes-personal-tokens',
    kindId: 'member:token',
    actions: ['createAccessToken'],
    how: 'Can create a token with everything its member can do, even if it’s limited itself.',
  },
  {
    id: 'edits-tokens',
    kindId: 'member:token',
    actions: ['updateAccessTokenPolicy'],
    how: 'Can widen its own access up to what its member can do.',
  },
  {
    id: 'makes-service-tokens',
    kindId: 'service-token',
    actions: ['createAccessToken'],
    how: 'Can create a service token with everything its creator can do, which outlives the creator.',
  },
  {
    id: 'takes-over-tokens',
    kindId: 'member:token',
    actions: ['resetAccessToken'],
    how: 'Can reset a stronger personal token and read its new key.',
  },
  {
    id: 'takes-over-service-tokens',
    kindId: 'service-token',
    actions: ['resetAccessToken'],
    how: 'Can reset a stronger service token and read its new key.',
  },
  {
    id: 'changes-sign-in',
    kindId: 'acct',
    actions: ['createSamlConfig', 'updateSamlDefaultRole', 'updateSamlSsoUrl', 'updateSamlX509Certificate'],
    how: 'Can decide who signs in through SSO, and with which role.',
  },
  {
    id: 'names-the-owner',
    kindId: 'acct',
    actions: ['updateAccountOwner'],
    how: 'Can make its member the account owner.',
  },
];

const routeIds: ReadonlyMap<string, EscalationRoute['id']> = new Map(
  escalationRoutes.flatMap(({ id, kindId, actions }) =>
    actions.map((action): [string, EscalationRoute['id']] => [`${kindId} ${action}`, id]),
  ),
);

/** The route that this action opens by itself; undefined when it opens none. */
export function routeOpenedBy(kindId: string, action: string): EscalationRoute['id'] | undefined {
  return routeIds.get(`${kindId} ${action}`);
}

/** The kinds of resources that a route leads over. */
export const routeKinds: ReadonlySet<string> = new Set(escalationRoutes.map(({ kindId }) => kindId));
