import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { Link as RouterLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { ownerLink } from '#features/token-parts/list-link.ts';
import { memberTitle, type AccessToken } from '#domain/token/token.ts';
import { AttentionIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';
import { StatusTag } from '#ui/StatusTag.tsx';
import { Fact } from './Fact.tsx';

/** The token's owner; for a service token its creator, since nobody owns it. */
export function OwnerFact({ token }: { readonly token: AccessToken }) {
  const { member, memberId, kind } = token;
  const name = kind === 'service' ? 'Created by' : 'Owner';
  if (member === undefined) {
    return (
      <Fact name={name} note={goneNote(kind)}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          {memberId === '' ? (
            'Unknown'
          ) : (
            <Link component={RouterLink} to={paths.person(memberId)}>
              <Mono>{memberId}</Mono>
            </Link>
          )}
          <StatusTag tone="attention" icon={AttentionIcon}>
            No details{' '}
          </StatusTag>
        </Box>
      </Fact>
    );
  }
  return (
    <Fact name={name}>
      <Link component={RouterLink} to={paths.person(memberId)}>
        {memberTitle(member)}
      </Link>
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
        {member.role !== '' && ` · Base role: ${baseRoleLabel(member.role)}`}
        {' · '}
        <Link component={RouterLink} to={ownerLink(token)} color="inherit" underline="always">
          All their tokens
        </Link>
      </Box>
    </Fact>
  );
}

function goneNote(kind: AccessToken['kind']): string {
  return kind === 'service'
    ? 'LaunchDarkly returned no details about this member, who may have been removed. A service token keeps working without its creator.'
    : 'LaunchDarkly returned no details about this member, who may have been removed. A personal token stops working when its member is removed.';
}
