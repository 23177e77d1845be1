import { useMemo } from 'react';
import type { ReviewableToken } from '#domain/token/access-review.ts';
import { AccessCheck } from '#features/policy/access/AccessCheck.tsx';
import { useAccessCases } from '#queries/kept/access-cases.ts';
import { MemberCapNote } from './MemberCapNote.tsx';
import { FormSection } from '../FormSection.tsx';
import { useKeptAccess } from './use-kept-access.ts';
import { useSeenSpecifiers } from './use-seen-specifiers.ts';
import { useAccessReview } from './use-access-review.ts';

type DraftCheckProps = ReviewableToken & {
  /** The owner of the cases to check: a token's ID, or `newTokenCases`. */
  readonly casesOf: string;
};

/** The access that a token would have with the present input. */
export function DraftCheck({ kind, access, member, casesOf }: DraftCheckProps) {
  const kept = useKeptAccess(access);
  const token = useMemo(() => ({ kind, access: kept, member }), [kind, kept, member]);
  const reviewed = useAccessReview(token);
  const isKnown =
    kept.kind !== 'unreadable' && kept.kind !== 'none' && !(kept.kind === 'base' && kept.role === '');
  return (
    <FormSection title="Preview access" hint="What this token could do as configured.">
      <MemberCapNote token={token} isBrief />
      <AccessCheck
        access={isKnown ? reviewed : undefined}
        seen={useSeenSpecifiers()}
        cases={useAccessCases(casesOf)}
      />
    </FormSection>
  );
}
