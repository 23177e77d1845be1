import { useDeferredValue } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { accessDraftOf, isSameChoice } from '#domain/edit/draft.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { DraftCheck } from '#features/token-parts/access-check/DraftCheck.tsx';
import { accessOfDraft } from '../draft-access.ts';
import type { EditFormValues } from './edit-form.ts';

/** The access that the edit would give, live. */
export function EditCheck({ start }: { readonly start: AccessToken }) {
  const { control } = useFormContext<EditFormValues>();
  const draft = useDeferredValue(useWatch({ control, compute: ({ access }: EditFormValues) => access }));
  const access = isSameChoice(draft, accessDraftOf(start.access)) ? start.access : accessOfDraft(draft);
  return <DraftCheck kind={start.kind} access={access} member={start.member} casesOf={start.id} />;
}
