import Typography from '@mui/material/Typography';
import { useCallback, useMemo, useState } from 'react';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { Member } from '#domain/account/member.ts';
import { baseRoleLabel, baseRoles } from '#domain/policy/language/base-role-label.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { MovesList } from '#features/token-parts/what-if/MovesList.tsx';
import { useAccessMoves } from '#features/token-parts/what-if/use-access-moves.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { PagePart } from '#features/token-parts/PagePart.tsx';

type OtherRoleProps = {
  readonly member: Member;
  /** Their personal tokens. */
  readonly tokens: readonly AccessToken[];
  readonly roles: ReadonlyMap<string, CustomRole>;
};

/** What each of their personal tokens gains or loses if the person gets another base role. */
export function OtherRole({ member, tokens, roles }: OtherRoleProps) {
  const [wanted, setWanted] = useState('');
  const review = useCallback(
    (as: Member) => (token: AccessToken) =>
      reviewTokenAccess({ ...token, member: token.member && { ...token.member, role: as.role } }, as, (id) =>
        roles.get(id),
      ),
    [roles],
  );
  const question = useMemo(() => {
    if (wanted === '') return undefined;
    const before = review(member);
    const after = review({ ...member, role: wanted, customRoleIds: [] });
    return { tokens, before, after };
  }, [wanted, member, tokens, review]);
  const result = useAccessMoves(question);
  // Only one owner exists, and who that is isn’t changed by giving out a role.
  const choices = baseRoles.filter((role) => role !== 'owner' && !holds(member, role));
  return (
    <PagePart
      id="other-role"
      title="If their role changes"
      summary="A personal token can never do more than its member, so a new role changes it immediately."
    >
      <ChoiceSegments
        label="Base role they would get"
        choices={choices.map((role) => ({ value: role, label: baseRoleLabel(role) }))}
        value={wanted}
        onChange={setWanted}
      />
      {wanted === '' ? (
        <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
          Select a base role to see what each personal token gains and loses.
        </Typography>
      ) : (
        <Typography component="div" sx={{ mt: 1.5 }}>
          <MovesList result={result} label={`Changes as ${baseRoleLabel(wanted)}`} />
        </Typography>
      )}
    </PagePart>
  );
}

function holds({ role, customRoleIds }: Member, wanted: string): boolean {
  return customRoleIds.length === 0 && role === wanted;
}
