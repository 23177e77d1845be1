import { readStatements } from '../stored-json.ts';
import type { CustomRoleRow } from '../tables.ts';
import { link } from './link.ts';

/** A custom role as the API gives it; a preset repeats its statements as the read-only copy they came from. */
export function customRoleJson(role: CustomRoleRow, membersCount: number) {
  const policy = readStatements(role.policy);
  return {
    _id: role.id,
    _links: { parent: link('/api/v2/roles'), self: link(`/api/v2/roles/${role.key}`) },
    key: role.key,
    name: role.name,
    ...(role.description === '' ? {} : { description: role.description }),
    policy,
    basePermissions: role.basePermissions,
    resourceCategory: role.resourceCategory,
    assignedTo: { membersCount, teamsCount: 0 },
    ...(role.presetVersion === null
      ? {}
      : { _presetBundleVersion: role.presetVersion, _presetStatements: policy }),
  };
}
