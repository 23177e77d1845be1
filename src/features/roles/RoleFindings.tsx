import Box from '@mui/material/Box';
import { useMemo, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { roleFindings } from '#domain/account-access/role-findings.ts';
import type { ReachAnswer } from '#domain/policy/access/reach.ts';
import { formatPolicyText } from '#domain/policy/text/format.ts';
import { usePolicyReading } from '#features/policy/editor/policy-reading.ts';
import { SeverityTag } from '#features/policy/editor/SeverityTag.tsx';
import { usePolicyFindings } from '#features/policy/editor/use-policy-findings.ts';
import { useSeenSpecifiers } from '#features/token-parts/access-check/use-seen-specifiers.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { PagePart } from '#features/token-parts/PagePart.tsx';
import type { RoleRecord } from './use-role.ts';
import type { SimilarRole } from './use-similar-roles.ts';

type RoleFindingsProps = {
  readonly record: RoleRecord;
  readonly title: string;
  readonly tokens: number;
  readonly isWhole: boolean;
  readonly reach: ReachAnswer | undefined;
  readonly similar: readonly SimilarRole[];
};

/** What deserves a look about the role and its policy. Renders nothing without any. */
export function RoleFindings({ record, title, tokens, isWhole, reach, similar }: RoleFindingsProps) {
  if (record.kind === 'loading' || record.kind === 'unknown') return null;
  const role = record.kind === 'custom' ? record.role : undefined;
  const findings = roleFindings({
    title: `${title} ${role?.key ?? ''}`,
    kind: record.kind,
    tokens,
    isWhole,
    members: role?.members,
    reach,
    equal: similar.filter(({ distance }) => distance === 0).map(({ name }) => name),
  });
  return (
    <FindingList role={role?.readable === true ? role : undefined}>
      {findings.map(({ id, sentence }) => (
        <Item key={id} severity={id === 'unused' || id === 'equal' ? 'suggestion' : 'security'}>
          {sentence}
        </Item>
      ))}
    </FindingList>
  );
}

type FindingListProps = {
  readonly role: CustomRole | undefined;
  readonly children: readonly ReactElement[];
};

function FindingList({ role, children }: FindingListProps) {
  const text = useMemo(() => (role === undefined ? '[]' : formatPolicyText(role.policy)), [role]);
  const { findings } = usePolicyFindings(usePolicyReading(), text, undefined, useSeenSpecifiers());
  const ofPolicy = role === undefined ? [] : findings;
  if (children.length + ofPolicy.length === 0) return null;
  return (
    <Box sx={{ mb: 3 }}>
      <PagePart id="role-findings" title="Findings">
        <Box component="ul" aria-labelledby="role-findings" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {children}
          {ofPolicy.map(({ code, pointer, severity, message, statement }) => (
            <Item key={`${code} ${pointer}`} severity={severity}>
              {message}
              {statement !== undefined && ` Statement ${statement + 1}.`}
            </Item>
          ))}
        </Box>
      </PagePart>
    </Box>
  );
}

type ItemProps = Pick<ComponentProps<typeof SeverityTag>, 'severity'> & {
  readonly children: ReactNode;
};

function Item({ severity, children }: ItemProps) {
  return (
    <Box component="li" sx={{ typography: 'body2', py: 0.5, textWrap: 'pretty', overflowWrap: 'anywhere' }}>
      <SeverityTag severity={severity} /> {children}
    </Box>
  );
}
