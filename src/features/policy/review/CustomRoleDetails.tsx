import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { RoleLookup } from '#queries/cache/custom-roles.ts';
import { isForbidden } from '#queries/requests/failure.ts';
import { UnknownIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';
import { StatusTag } from '#ui/StatusTag.tsx';
import { startOf } from '#domain/policy/words/summary.ts';
import { PolicyReview } from './PolicyReview.tsx';

type CustomRoleDetailsProps = {
  readonly id: string;
  /** A missing role is treated like one that is not loaded yet. */
  readonly lookup: RoleLookup | undefined;
  /** The list of the tokens with the role, by its ID. */
  readonly tokensLink?: (id: string) => string;
};

/** A custom role by name with its policy. An unreadable policy is called unknown, never left out. */
export function CustomRoleDetails({ id, lookup, tokensLink }: CustomRoleDetailsProps) {
  if (lookup === undefined || lookup.kind === 'loading') return <RoleSkeleton />;
  if (lookup.kind === 'known') return <KnownRole role={lookup.role} tokensLink={tokensLink} />;
  return (
    <RoleFrame title={<Mono>{id}</Mono>} tag="Unknown">
      <Typography variant="body2">{whyUnknown(lookup)}</Typography>
    </RoleFrame>
  );
}

function whyUnknown(lookup: Exclude<RoleLookup, { kind: 'known' | 'loading' }>): string {
  if (lookup.kind === 'gone') {
    return 'No custom role with this ID exists, or your key can’t see it. What it allows is unknown.';
  }
  const { message } = lookup.error;
  return isForbidden(lookup.error)
    ? 'Your key can’t read custom roles (it needs Reader access), so what this role allows is unknown.'
    : `Couldn’t load this role: ${message}. What it allows is unknown.`;
}

type KnownRoleProps = {
  readonly role: CustomRole;
  readonly tokensLink: CustomRoleDetailsProps['tokensLink'];
};

function KnownRole({ role, tokensLink }: KnownRoleProps) {
  const { id, key, name, description, basePermissions, policy, readable } = role;
  return (
    <RoleFrame
      title={
        <Link component={RouterLink} to={paths.role(key)} color="inherit">
          {name === '' ? key : name}
        </Link>
      }
      roleKey={key}
      {...(readable ? {} : { tag: 'Policy unknown' })}
    >
      {description !== '' && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {description}
        </Typography>
      )}
      {!readable && (
        <Typography variant="body2">
          This console can’t read this role’s policy, so what it allows is unknown.
        </Typography>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {basePermissions === 'reader'
          ? 'Base permissions: Reader. Can see everything, in addition to its statements.'
          : 'Base permissions: No access. Only what its statements allow.'}
      </Typography>
      {readable && (
        <PolicyReview policy={policy} start={startOf(basePermissions)} anchorPrefix={`role-${key}`} />
      )}
      {tokensLink !== undefined && (
        <Typography variant="body2">
          <Link component={RouterLink} to={tokensLink(id)}>
            Tokens with this role
          </Link>
        </Typography>
      )}
    </RoleFrame>
  );
}

type RoleFrameProps = {
  readonly title: ReactNode;
  readonly roleKey?: string;
  readonly tag?: string;
  readonly children: ReactNode;
};

function RoleFrame({ title, roleKey, tag, children }: RoleFrameProps) {
  return (
    <Box component="section" sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1 }}>
        <Typography variant="h3">{title}</Typography>
        {roleKey !== undefined && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            <Mono>{roleKey}</Mono>
          </Box>
        )}
        {tag !== undefined && (
          <StatusTag tone="attention" icon={UnknownIcon}>
            {tag}
          </StatusTag>
        )}
      </Box>
      {children}
    </Box>
  );
}

function RoleSkeleton() {
  return (
    <Box role="group" aria-busy aria-label="Loading custom role" sx={{ display: 'grid', gap: 1 }}>
      <Skeleton variant="rounded" width={180} height={16} />
      <Skeleton variant="rounded" width="80%" height={14} />
      <Skeleton variant="rounded" height={120} />
    </Box>
  );
}
