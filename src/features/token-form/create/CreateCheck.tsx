import { useDeferredValue } from 'react';
import type { AccessToken } from '#domain/token/token.ts';
import { newTokenCases } from '#queries/kept/access-cases.ts';
import { DraftCheck } from '#features/token-parts/access-check/DraftCheck.tsx';
import { accessOfDraft } from '../draft-access.ts';
import { useFormDraft } from '../use-token-field.ts';

/** The access of the new token, live. A personal token belongs to the person who is signed in. */
export function CreateCheck({ ownToken }: { readonly ownToken: AccessToken | undefined }) {
  const { kind, access } = useDeferredValue(useFormDraft());
  return (
    <DraftCheck
      kind={kind}
      access={accessOfDraft(access)}
      member={kind === 'personal' ? ownToken?.member : undefined}
      casesOf={newTokenCases}
    />
  );
}
