import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { describePolicy } from '#domain/policy/words/summary.ts';
import type { TokenDraft } from '#domain/draft/draft.ts';
import { memberTitle, type AccessToken } from '#domain/token/token.ts';
import { BaseRoleDetails } from '#features/policy/review/BaseRoleDetails.tsx';
import { baseRoleWords } from '#features/policy/review/base-role-words.ts';
import { grantText } from '../role-options.ts';
import { accessOfDraft } from '../draft-access.ts';

type AbilitiesProps = {
  readonly draft: TokenDraft;
  readonly roles: ReadonlyMap<string, CustomRole>;
  readonly ownToken: AccessToken | undefined;
};

/** What the token could do and what limits it, in words. */
export function Abilities({ draft, roles, ownToken }: AbilitiesProps) {
  return (
    <>
      <AccessWords draft={draft} roles={roles} />
      <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        {boundText(draft, ownToken)}
      </Typography>
    </>
  );
}

function AccessWords({ draft, roles }: Omit<AbilitiesProps, 'ownToken'>) {
  const access = accessOfDraft(draft.access);
  switch (access.kind) {
    case 'base':
      // The chosen card beside it says it in a sentence.
      return baseRoleWords(access.role) === undefined ? (
        <Sentence>A base role this console doesn’t know.</Sentence>
      ) : (
        <BaseRoleDetails role={access.role} />
      );
    case 'custom':
      if (access.roleIds.length === 0) return <Sentence>Nothing yet. Select a custom role.</Sentence>;
      return (
        <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 1, listStyle: 'none' }}>
          {access.roleIds.map((id) => {
            const role = roles.get(id);
            return (
              <li key={id}>
                <Typography variant="subtitle2" component="p" sx={{ m: 0 }}>
                  {role?.name ?? id}
                </Typography>
                <Sentence>{role === undefined ? 'What it grants is unknown.' : grantText(role)}</Sentence>
              </li>
            );
          })}
        </Box>
      );
    case 'inline':
      return <Sentence>{describePolicy(access.policy, 'unknown')}</Sentence>;
    case 'unreadable':
    case 'none':
      return <Sentence>Unknown until the policy’s errors are fixed.</Sentence>;
    default:
      return access satisfies never;
  }
}

function Sentence({ children }: { readonly children: string }) {
  return <Typography sx={{ textWrap: 'pretty' }}>{children}</Typography>;
}

function boundText({ kind }: TokenDraft, ownToken: AccessToken | undefined): string {
  if (kind === 'service') return 'Limited to what your key can do when it’s created.';
  const { member } = ownToken ?? {};
  return `Limited to what ${member === undefined ? 'its member' : memberTitle(member)} can do when it’s used.`;
}
