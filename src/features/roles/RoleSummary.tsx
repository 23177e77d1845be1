import Box from '@mui/material/Box';
import { isForbidden } from '#queries/requests/failure.ts';
import { Mono } from '#ui/Mono.tsx';
import { AttentionIcon, UnknownIcon } from '#ui/icons.ts';
import { StatusTag } from '#ui/StatusTag.tsx';
import type { RoleRecord } from './use-role.ts';

/** What kind of role it is, its key, what it starts from and how many hold it. */
export function RoleSummary({ record }: { readonly record: RoleRecord }) {
  switch (record.kind) {
    case 'loading':
      return null;
    case 'base':
      return 'Base role, the same in every account';
    case 'custom': {
      const { key, basePermissions, members, teams } = record.role;
      const start = basePermissions === 'reader' ? 'Reader base' : 'no base access';
      const holders = holdersText(members, teams);
      return (
        <>
          Custom role · <Mono>{key}</Mono> · {start}
          {holders !== '' && ` · held by ${holders}`}
        </>
      );
    }
    case 'gone':
      return (
        <StatusTag tone="attention" icon={AttentionIcon}>
          Not among the custom roles
        </StatusTag>
      );
    case 'unknown':
      return (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <StatusTag tone="neutral" icon={UnknownIcon}>
            Unknown
          </StatusTag>
          {whyUnknown(record.error)}
        </Box>
      );
    default:
      return record satisfies never;
  }
}

function whyUnknown(error: Extract<RoleRecord, { kind: 'unknown' }>['error']): string {
  if (error === null) return 'Not all custom roles could be read.';
  const { message } = error;
  return isForbidden(error)
    ? 'Your key can’t read custom roles, which takes at least Reader access.'
    : `Couldn’t load custom roles: ${message}`;
}

function holdersText(members: number | undefined, teams: number | undefined): string {
  if (members === 0 && (teams ?? 0) === 0) return 'no member';
  return [counted(members, 'member'), counted(teams, 'team')].filter(Boolean).join(' and ');
}

/** `3 members`; empty for none and for an unknown number. */
function counted(count: number | undefined, noun: string): string {
  if (count === undefined || count === 0) return '';
  return count === 1 ? `1 ${noun}` : `${count.toLocaleString('en')} ${noun}s`;
}
