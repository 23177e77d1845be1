// How many tokens carry their permissions by which role.
import { hasEndedBy } from '#domain/token/expiry.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import type { AccessToken } from '#domain/token/token.ts';

export type RoleUse = {
  /** Once per list. */
  readonly id: string;
  readonly name: string;
  /** `gone`: all roles were read and it is not among them. `unread`: nothing is known of it but its ID. */
  readonly carrier: 'base' | 'custom' | 'gone' | 'unread' | 'inline' | 'none';
  /** The base role's own name, for a base role. */
  readonly role?: string;
  /** The custom role, when it could be read. */
  readonly custom?: CustomRole;
  readonly personal: number;
  readonly service: number;
  /** How many of these have expired, so that they can do nothing now. */
  readonly expired: number;
};

/**
 * Counts tokens by role, the most used first. A token with several custom roles counts for each. Custom roles that no
 * token carries follow at the end. `rolesKnown` says that `roles` (by ID and by key) is all there are. Tokens that end
 * by `endedBy` (epoch ms) count as expired.
 */
export function roleUse(
  tokens: readonly AccessToken[],
  roles: ReadonlyMap<string, CustomRole>,
  rolesKnown: boolean,
  endedBy: number | undefined,
): readonly RoleUse[] {
  const uses = new Map<string, RoleUse & { personal: number; service: number; expired: number }>();
  const noted = (use: Carrier) => {
    const known = uses.get(use.id) ?? { ...use, personal: 0, service: 0, expired: 0 };
    uses.set(use.id, known);
    return known;
  };
  for (const token of tokens) {
    for (const use of carriersOf(token, roles, rolesKnown)) {
      const counts = noted(use);
      counts[token.kind] += 1;
      if (hasEndedBy(token, endedBy)) counts.expired += 1;
    }
  }
  for (const role of roles.values()) noted(customUse(role));
  const count = ({ personal, service }: RoleUse) => personal + service;
  return [...uses.values()].toSorted((a, b) => count(b) - count(a) || (a.name < b.name ? -1 : 1));
}

type Carrier = Omit<RoleUse, 'personal' | 'service' | 'expired'>;

function carriersOf(
  { access }: AccessToken,
  roles: ReadonlyMap<string, CustomRole>,
  rolesKnown: boolean,
): readonly Carrier[] {
  switch (access.kind) {
    case 'base':
      return [
        { id: `base ${access.role}`, name: baseRoleLabel(access.role), carrier: 'base', role: access.role },
      ];
    case 'custom':
      return [...new Set(access.roleIds)].map((id) => {
        const role = roles.get(id);
        return role === undefined
          ? { id: `custom ${id}`, name: id, carrier: rolesKnown ? 'gone' : 'unread' }
          : customUse(role);
      });
    case 'inline':
    case 'unreadable':
      return [{ id: 'inline', name: 'Inline roles', carrier: 'inline' }];
    case 'none':
      return [{ id: 'none', name: 'No role reported', carrier: 'none' }];
    default:
      return access satisfies never;
  }
}

function customUse(custom: CustomRole): Carrier {
  return { id: `custom ${custom.id}`, name: custom.name || custom.key, carrier: 'custom', custom };
}
