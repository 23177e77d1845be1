import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { memberTitle, type AccessToken } from '#domain/token/token.ts';
import { AttentionIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';
import { StatusTag } from '#ui/StatusTag.tsx';
import { Fact } from './Fact.tsx';

/** The token's owner; for a service token its creator, since nobody owns it. */
export function OwnerFact({ token }: { readonly token: AccessToken }) {
  const { member, memberId, kind } = token;
  const name = kind === 'service' ? 'Made by' : 'Owner';
  if (member === undefined) {
    return (
      <Fact name={name} note={goneNote(kind)}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          {memberId === '' ? 'Not named by the server' : <Mono>{memberId}</Mono>}
          <StatusTag tone="attention" icon={AttentionIcon}>
            Not described
          </StatusTag>
        </Box>
      </Fact>
    );
  }
  return (
    <Fact name={name}>
      {memberTitle(member)}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {member.email !== memberTitle(member) && (
          <>
            {' · '}
            <Link
              href={`mailto:${encodeURIComponent(member.email).replace('%40', '@')}`}
              color="inherit"
              underline="always"
            >
              {member.email}
            </Link>
          </>
        )}
        {member.role !== '' && ` · ${baseRoleLabel(member.role)}`}
      </Box>
    </Fact>
  );
}

function goneNote(kind: AccessToken['kind']): string {
  return kind === 'service'
    ? 'The server does not describe this member; they may have been removed. A service token keeps working without its maker.'
    : 'The server does not describe this member; they may have been removed. A personal token stops working with its member.';
}
