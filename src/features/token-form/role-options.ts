// Custom roles as options to search and choose from.
import type { CustomRole } from '#domain/account/custom-role.ts';
import { describePolicy, startOf } from '#domain/policy/words/summary.ts';
import type { PickGroup, PickOption } from '#ui/pick-list-search.ts';

/** Roles by ID and by key. */
export type RoleDirectory = ReadonlyMap<string, CustomRole>;

/** What a role grants, in words; unknown if its policy is not readable. */
export function grantText({ readable, basePermissions, policy }: CustomRole): string {
  if (!readable) return 'What it grants is unknown: its policy can’t be read.';
  return describePolicy(policy, startOf(basePermissions));
}

export function roleOptions(
  directory: RoleDirectory | undefined,
  chosen: readonly string[],
): readonly PickGroup[] {
  const roles = [...new Set(directory?.values())].toSorted((a, b) => a.name.localeCompare(b.name));
  const options = roles.map((role): PickOption => {
    const detail = grantText(role);
    return {
      id: role.id,
      label: role.name === '' ? role.key : role.name,
      detail,
      search: [role.name, role.key, role.id, role.description, detail, ...namesIn(role)].join(' '),
      isOn: chosen.includes(role.id),
    };
  });
  return [{ title: 'Custom roles', options }];
}

/** The actions and resources that a policy names, as written. */
function namesIn({ policy }: CustomRole): readonly string[] {
  return policy.flatMap(({ actions, resources }) => [...actions.patterns, ...resources.patterns]);
}

/** Typed text as a role that is not on the list, unless the list has that role. */
export function optionOfQuery(directory: RoleDirectory | undefined, query: string): PickOption | undefined {
  if (directory?.has(query) === true || /\s/.test(query)) return undefined;
  return {
    id: query,
    label: query,
    search: query,
    detail: 'Use as the ID or key of an unlisted role',
  };
}

/** The ID for what was chosen or typed: the API answers with IDs, whether it was given IDs or keys (trap 17). */
export function roleIdOf(directory: RoleDirectory | undefined, idOrKey: string): string {
  return directory?.get(idOrKey)?.id ?? idOrKey;
}
