import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Member } from '#domain/account/member.ts';
import { writeActivitySearch } from '#domain/activity/search.ts';
import { paths } from '#domain/address/paths.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { ownerLink } from '#features/token-parts/list-link.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import { isForbidden } from '#queries/requests/failure.ts';
import { AttentionIcon, UnknownIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { StatusTag } from '#ui/StatusTag.tsx';
import type { Person } from './use-person.ts';

type PersonSummaryProps = { readonly person: Person };

/** Who the person is: their state, roles, last sight and ID. */
export function PersonSummary({ person: { memberId, record, email } }: PersonSummaryProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.25 }}>
      <State record={record} />
      {record.kind === 'member' && (
        <>
          <Roles member={record.member} />
          <span>
            <LastSeen member={record.member} />
          </span>
        </>
      )}
      {email !== '' && <span>{email}</span>}
      <Mono>{memberId}</Mono>
      <Link component={RouterLink} to={ownerLink({ memberId })} color="inherit" underline="always">
        All their tokens
      </Link>
      <Link
        component={RouterLink}
        to={`${paths.activity()}?${writeActivitySearch({ person: memberId, token: '', kind: undefined, days: 365 })}`}
        color="inherit"
        underline="always"
      >
        Activity
      </Link>
    </Box>
  );
}

function State({ record }: Pick<Person, 'record'>) {
  switch (record.kind) {
    case 'loading':
      return null;
    case 'member':
      return record.member.isInvited === true ? (
        <StatusTag tone="neutral">Invited</StatusTag>
      ) : (
        <StatusTag tone="allow">Member</StatusTag>
      );
    case 'gone':
      return (
        <StatusTag tone="attention" icon={AttentionIcon}>
          Not among the members
        </StatusTag>
      );
    case 'unknown': {
      // Of an error that is not forbidden, the question below leaves no type.
      const { message } = record.error;
      return (
        <>
          <StatusTag tone="neutral" icon={UnknownIcon}>
            Unknown
          </StatusTag>
          <span>
            {isForbidden(record.error)
              ? 'Your key can’t read members.'
              : `Couldn’t load this member: ${message}`}
          </span>
        </>
      );
    }
    default:
      return record satisfies never;
  }
}

/** A member's custom roles replace their base role. */
function Roles({ member: { role, customRoleIds } }: { readonly member: Member }) {
  const directory = useRoleDirectory().data;
  if (customRoleIds.length === 0) {
    return <RoleLink to={paths.role(role)}>{role === '' ? 'Unknown role' : baseRoleLabel(role)}</RoleLink>;
  }
  return customRoleIds.map((id) => (
    <RoleLink key={id} to={paths.role(id)}>
      {directory?.get(id)?.name ?? id}
    </RoleLink>
  ));
}

function RoleLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link component={RouterLink} to={to} color="inherit" underline="always">
      {children}
    </Link>
  );
}

function LastSeen({ member: { lastSeenAt, lastSeenByToken } }: { readonly member: Member }) {
  if (lastSeenAt === undefined) return 'Never seen';
  return (
    <>
      Seen <RelativeTime at={lastSeenAt} />
      {lastSeenByToken === true && ', through a token'}
    </>
  );
}
