// Starting points for a new token: each the least that its purpose needs.
import { projectGuard } from '#domain/policy/lint/missing-guard.ts';
import { formatPolicyText } from '#domain/policy/text/format.ts';
import type { Policy, Statement } from '#domain/policy/language/statement.ts';
import { emptyDraft, type TokenDraft } from './draft.ts';

export type TemplateParameter = 'project' | 'environment';

export type TokenTemplate = {
  readonly id: 'empty' | 'read-only-ci' | 'flag-toggler' | 'export-reader' | 'token-manager';
  readonly label: string;
  readonly purpose: string;
  /** What has to be asked first: keys, or `*` for all. */
  readonly parameters: readonly TemplateParameter[];
  readonly build: (values: Readonly<Partial<Record<TemplateParameter, string>>>) => TokenDraft;
};

export const tokenTemplates: readonly TokenTemplate[] = [
  {
    id: 'empty',
    label: 'Empty',
    purpose: 'Start as Reader and configure everything yourself.',
    parameters: [],
    build: () => emptyDraft,
  },
  {
    id: 'read-only-ci',
    label: 'Read-only CI',
    purpose: 'A pipeline that reads one project and changes nothing.',
    parameters: ['project'],
    build: ({ project }) =>
      service('CI (read only)', 'Reads flags and settings in pipelines.', [
        allow([`proj/${key(project)}`], ['viewProject']),
      ]),
  },
  {
    id: 'flag-toggler',
    label: 'Flag toggler',
    purpose: 'Turns flags on and off in one environment of one project. Nothing else.',
    parameters: ['project', 'environment'],
    build: ({ project, environment }) =>
      service('Flag toggler', 'Turns flags on and off.', [
        allow([`proj/${key(project)}`], ['viewProject']),
        allow([`proj/${key(project)}:env/${key(environment)}:flag/*`], ['updateOn']),
      ]),
  },
  {
    id: 'export-reader',
    label: 'Export reader',
    purpose:
      'Backups and reports: reads everything, including members, roles and the audit log. Requires the Reader role.',
    parameters: [],
    build: () => ({
      ...emptyDraft,
      name: 'Export reader',
      description: 'Reads everything for exports and reports.',
      kind: 'service',
    }),
  },
  {
    id: 'token-manager',
    label: 'Token manager',
    purpose:
      'Creates, resets and deletes access tokens. It can grant access to others, and only an Admin token sees other members’ personal tokens.',
    parameters: [],
    build: () =>
      service('Token manager', 'Creates, resets and deletes access tokens.', [
        allow(['member/*:token/*'], ['*']),
        allow(['service-token/*'], ['*']),
      ]),
  },
];

function service(name: string, description: string, policy: Policy): TokenDraft {
  const guard = projectGuard(policy);
  const policyText = formatPolicyText(guard === undefined ? policy : [...policy, guard]);
  const access = { ...emptyDraft.access, kind: 'inline' as const, policyText };
  return { ...emptyDraft, name, description, kind: 'service', access };
}

function allow(resources: readonly string[], actions: readonly string[]): Statement {
  return {
    effect: 'allow',
    resources: { mode: 'only', patterns: resources },
    actions: { mode: 'only', patterns: actions },
  };
}

/** The value that was asked for, or `*`. Characters that no key may hold are left out, so that the specifier stays one. */
function key(value: string | undefined): string {
  return (value ?? '').replaceAll(/[^\w.*-]/g, '') || '*';
}
