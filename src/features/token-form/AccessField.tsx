import type { ReactNode } from 'react';
import type { AccessDraftKind } from '#domain/draft/draft.ts';
import { preloadJson } from '#features/policy/editor/JsonSide.tsx';
import { ChoiceSegments, type Choice } from '#ui/ChoiceSegments.tsx';
import { BaseRoleField } from './BaseRoleField.tsx';
import { CustomRolesField } from './CustomRolesField.tsx';
import { FormSection } from '#features/token-parts/FormSection.tsx';
import { InlineRoleField } from './InlineRoleField.tsx';
import { accessAnchor } from '#features/token-parts/access-links.ts';
import { useTokenField } from './use-token-field.ts';

const choices: readonly Choice<AccessDraftKind>[] = [
  { value: 'base', label: 'Base role' },
  { value: 'custom', label: 'Custom roles' },
  { value: 'inline', label: 'Inline role', preloadProps: preloadJson },
];

const hints: Readonly<Record<AccessDraftKind, string>> = {
  base: 'A built-in role for the whole account.',
  custom: 'Roles from this account. Changes to a role apply to the token immediately.',
  inline: 'A custom policy for this token only.',
};

/** The token's access: exactly one of three kinds. Each kind keeps its input while another one is chosen. */
export function AccessField({ note }: { readonly note?: ReactNode }) {
  const kind = useTokenField('access.kind');
  return (
    <FormSection
      title="Access"
      anchor={accessAnchor}
      hint={hints[kind.value]}
      actions={
        <ChoiceSegments label="Access type" choices={choices} value={kind.value} onChange={kind.change} />
      }
    >
      {note}
      {kind.value === 'base' && <BaseRoleField onNarrower={() => kind.change('inline')} />}
      {kind.value === 'custom' && <CustomRolesField />}
      {kind.value === 'inline' && <InlineRoleField />}
    </FormSection>
  );
}
