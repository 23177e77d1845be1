// Which policies and base roles deserve a second look: for power over tokens and people, width, or no effect. It reports too much
// rather than too little. A power counts when any statement may give it and none surely takes all of it away.
import { onceForEach } from '#domain/computing/once-for-each.ts';
import { resourceKinds, findResourceKind } from '#domain/policy/language/catalogue.ts';
import { matchActions } from '#domain/policy/language/scope-match.ts';
import { mayTouch, takesAll } from '#domain/policy/language/scope-reach.ts';
import type { Policy, Scope, Statement } from '#domain/policy/language/statement.ts';
import { routeOpenedBy } from '#domain/policy/reason/escalation-routes.ts';
import { joinWords } from '#domain/text/word-list.ts';

export type PrivilegeCode =
  | 'administrator'
  | 'everything'
  | 'manages-tokens'
  | 'manages-members'
  | 'manages-roles'
  | 'manages-teams'
  | 'broad-wildcard'
  | 'open-ended'
  | 'deny-only';

export type PrivilegeFinding = {
  readonly code: PrivilegeCode;
  /** A sentence for people. */
  readonly reason: string;
  /** The first statement, from 0, that gives cause; missing when it is the policy as a whole. */
  readonly statement?: number;
};

/** What the codes mean; `{}` stands for what is left to do of a power. What follows from it holds only where it gives access. */
const reasons: Readonly<Record<PrivilegeCode, string>> = {
  administrator: 'Can administer the account.',
  everything: 'Allows every action on every resource type.',
  'manages-tokens': 'Can {} access tokens, so it can grant access to others.',
  'manages-members': 'Can {} members.',
  'manages-roles': 'Can {} custom roles, so it can widen its own access.',
  'manages-teams': 'Can {} teams, so it can change their members’ roles.',
  'broad-wildcard': 'Allows every action on every resource of a type.',
  'open-ended': 'Allows by exception, including anything added later.',
  'deny-only': 'Allows nothing: every statement denies.',
};

/** Words for the actions of a power, in the order in which they are told; all other actions change something. */
const verbs: Readonly<Record<string, string>> = {
  createMember: 'invite',
  createRole: 'create',
  createTeam: 'create',
  createAccessToken: 'create',
  updateAccessTokenName: 'rename',
  updateAccessTokenExpiry: 'expire',
  others: 'change',
  resetAccessToken: 'reset',
  updateMembers: 'assign',
  updateTokens: 'assign',
  deleteMember: 'remove',
  deleteRole: 'delete',
  deleteTeam: 'delete',
  deleteAccessToken: 'delete',
};

/** The kinds of resource that each power is about. */
export const managedKinds: readonly (readonly [PrivilegeCode, readonly string[]])[] = [
  ['manages-tokens', ['member:token', 'service-token']],
  ['manages-members', ['member']],
  ['manages-roles', ['role']],
  ['manages-teams', ['team']],
];

/** Everything that deserves a second look in a policy, gravest first. Remembered for each policy. */
export const findPrivileges: (policy: Policy) => readonly PrivilegeFinding[] = onceForEach(assess);

/** The same for a base role. A role that this program does not know has no findings, which does not make it harmless. */
export function findBaseRolePrivileges(role: string): readonly PrivilegeFinding[] {
  return role === 'admin' || role === 'owner' ? [finding('administrator')] : [];
}

function assess(policy: Policy): readonly PrivilegeFinding[] {
  if (policy.length > 0 && policy.every(({ effect }) => effect === 'deny')) {
    return [finding('deny-only')];
  }
  const everything = resourceKinds.every(({ id }) => grantsAll(policy, id));
  const powers = managedKinds.flatMap(([code, kinds]) => {
    const [granted] = kinds.flatMap((kind) => grantedBy(policy, kind, powersOf(code, kind)) ?? []);
    return granted === undefined ? [] : [finding(code, granted.statement, granted.actions)];
  });
  const broad = everything ? -1 : policy.findIndex(isBroad);
  const open = policy.findIndex(
    ({ effect, actions, resources }) =>
      effect === 'allow' && (isOpenEnded(actions) || resources.mode === 'except'),
  );
  return [
    ...(everything ? [finding('everything')] : []),
    ...powers,
    ...(broad === -1 ? [] : [finding('broad-wildcard', broad)]),
    ...(open === -1 ? [] : [finding('open-ended', open)]),
  ];
}

/** What a code means, as a sentence. For a power, what these actions, or all of it, can do. */
export function privilegeReason(code: PrivilegeCode, actions?: readonly string[]): string {
  const own = Object.fromEntries(managedKinds)[code] ?? [];
  const done = actions ?? own.flatMap((id) => powersOf(code, id));
  const told = new Set(done.map((name) => verbs[name] ?? verbs['others']));
  const words = [...new Set(Object.values(verbs))].filter((verb) => told.has(verb));
  const isRoute =
    own.length === 0 || done.some((name) => own.some((id) => routeOpenedBy(id, name) !== undefined));
  const reason = isRoute ? reasons[code] : reasons[code].replace(/, so .*/, '.');
  return reason.replace('{}', joinWords(words, 'or'));
}

/** To rename, expire or delete tokens gives nobody access, and is what a token that tidies up is for. */
function powersOf(code: PrivilegeCode, kindId: string): readonly string[] {
  const all = changingActions(kindId);
  return code === 'manages-tokens' ? all.filter((name) => routeOpenedBy(kindId, name) !== undefined) : all;
}

function finding(code: PrivilegeCode, statement?: number, actions?: readonly string[]): PrivilegeFinding {
  const reason = privilegeReason(code, actions);
  return { code, reason, ...(statement === undefined ? {} : { statement }) };
}

function changingActions(kindId: string): readonly string[] {
  const actions = findResourceKind(kindId)?.actions ?? [];
  return actions.flatMap(({ name }) => (name.startsWith('view') ? [] : [name]));
}

/** Those of the powers that may be allowed on some resource of the kind, with the first statement. Surely denied ones are left out. */
function grantedBy(
  policy: Policy,
  kindId: string,
  powers: readonly string[],
): { readonly statement: number; readonly actions: readonly string[] } | undefined {
  const left = powers.filter(
    (name) =>
      !policy.some(
        (one) => one.effect === 'deny' && takesAction(one, name) && takesAll(one.resources, kindId),
      ),
  );
  const allows = policy.flatMap((one, statement) => {
    const actions =
      one.effect === 'allow' && mayTouch(one.resources, kindId)
        ? left.filter((name) => takesAction(one, name))
        : [];
    return actions.length === 0 ? [] : [{ statement, actions }];
  });
  const [first] = allows;
  return first && { statement: first.statement, actions: allows.flatMap(({ actions }) => actions) };
}

function grantsAll(policy: Policy, kindId: string): boolean {
  return (
    policy.some(
      (one) => one.effect === 'allow' && isEveryAction(one.actions) && takesAll(one.resources, kindId),
    ) && !policy.some((one) => one.effect === 'deny' && mayTouch(one.resources, kindId))
  );
}

function isBroad({ effect, actions, resources }: Statement): boolean {
  return (
    effect === 'allow' && isEveryAction(actions) && resourceKinds.some(({ id }) => takesAll(resources, id))
  );
}

/** All actions except some. All except all are none. */
function isOpenEnded({ mode, patterns }: Scope): boolean {
  return mode === 'except' && !patterns.some((pattern) => /^\*+$/.test(pattern));
}

function isEveryAction({ mode, patterns }: Scope): boolean {
  return mode === 'only' && patterns.some((pattern) => /^\*+$/.test(pattern));
}

function takesAction({ actions }: Statement, name: string): boolean {
  return matchActions(actions, name).matches;
}
