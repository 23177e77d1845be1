import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { roleUse } from '#domain/account-access/role-use.ts';
import type { RoleUse } from '#domain/account-access/role-use.ts';
import { paths } from '#domain/address/paths.ts';
import { tokenTitle } from '#domain/token/token.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { baseRoleWords } from '#features/policy/review/base-role-words.ts';
import { listLink } from '#features/token-parts/list-link.ts';
import { PolicyReview } from '#features/policy/review/PolicyReview.tsx';
import { startOf } from '#domain/policy/words/summary.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { Mono } from '#ui/Mono.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { useAcross } from '../across-context.ts';
import { ExportButton } from '#features/token-parts/export/ExportButton.tsx';
import { RolesExport } from '../exports/RolesExport.tsx';
import { PaneHead } from '../PaneHead.tsx';
import { carrierWords } from './carrier-words.ts';

const namedTokens = 4;

/** The roles that carry the tokens' permissions, and the number of tokens with each. */
export function RolesPane() {
  const { tokens, roles, rolesKnown, endedBy } = useAcross();
  const uses = useMemo(
    () => roleUse(tokens, roles, rolesKnown, endedBy),
    [tokens, roles, rolesKnown, endedBy],
  );
  return (
    <section aria-labelledby="roles-in-use">
      <PaneHead id="roles-in-use" title="Where permissions come from">
        <ExportButton>{(close) => <RolesExport uses={uses} onClose={close} />}</ExportButton>
      </PaneHead>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1, textWrap: 'pretty', maxWidth: 720 }}>
        A token with several custom roles counts toward each. Members’ own roles aren’t counted.
      </Typography>
      <Box component="ul" aria-label="Roles" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {uses.map((use) => (
          <RoleItem key={use.id} use={use} tokens={tokens} />
        ))}
      </Box>
    </section>
  );
}

type RoleItemProps = { readonly use: RoleUse; readonly tokens: readonly AccessToken[] };

function RoleItem({ use, tokens }: RoleItemProps) {
  const { carrier, custom, personal, service, expired } = use;
  const count = personal + service;
  const carrying = tokens.filter((token) => carries(token, use));
  const to = listOf(use, carrying);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 260px' },
        columnGap: 3,
        rowGap: 0.5,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        overflowWrap: 'anywhere',
      }}
    >
      <Box>
        <Typography variant="h3" {...(custom !== undefined && { id: rolePlace(custom.id), tabIndex: -1 })}>
          <RoleName use={use} />{' '}
          <Box component="span" sx={{ ml: 1, typography: 'caption', color: 'text.secondary' }}>
            {carrierWords[carrier]}
          </Box>
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
          {custom !== undefined && (
            <>
              <Mono>{custom.key}</Mono> ·{' '}
              {custom.basePermissions === 'reader' ? 'Reader base' : 'no base access'} ·{' '}
              {!custom.readable
                ? 'policy can’t be read'
                : custom.policy.length === 1
                  ? '1 statement'
                  : `${custom.policy.length} statements`}
              {custom.description !== '' && `. ${custom.description}`}
            </>
          )}
          {use.role !== undefined && (baseRoleWords(use.role)?.summary ?? 'What it allows is unknown.')}
          {carrier === 'gone' && 'Not among the account’s custom roles. It was probably deleted.'}
          {carrier === 'unread' && 'Couldn’t be read, so what it allows is unknown.'}
        </Typography>
        {custom?.readable === true && custom.policy.length > 0 && <RoleStatements role={custom} />}
      </Box>
      <Box sx={{ typography: 'body2' }}>
        <Box className="tabular">
          {to === undefined || count === 0 ? (
            <strong>{count === 0 ? 'Not used by any token' : countTokens(count)}</strong>
          ) : (
            <Link component={RouterLink} to={to} underline="always">
              {countTokens(count)}
            </Link>
          )}
          {count > 0 && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {' '}
              · {personal} personal, {service} service
              {expired > 0 && `, ${expired} expired`}
            </Box>
          )}
        </Box>
        {carrying.slice(0, namedTokens).map((token) => (
          <Box key={token.id}>
            <Link
              component={RouterLink}
              to={paths.tokenAccess(token.id)}
              sx={{ display: 'inline-block', lineHeight: 24 / 13 }}
            >
              {tokenTitle(token)}
            </Link>
          </Box>
        ))}
        {carrying.length > namedTokens && (
          <Box sx={{ color: 'text.secondary' }}>and {carrying.length - namedTokens} more</Box>
        )}
      </Box>
    </Box>
  );
}

/** The role's name, which leads to its page if it is one. */
function RoleName({ use: { name, carrier, role, custom, id } }: { readonly use: RoleUse }) {
  const key = role ?? custom?.key ?? (carrier === 'gone' ? id.replace(/^custom /, '') : undefined);
  if (key === undefined || key === '') return name;
  return (
    <Link component={RouterLink} to={paths.role(key)} color="inherit">
      {name}
    </Link>
  );
}

/** What a custom role allows, on request: there may be hundreds of roles. */
function RoleStatements({ role }: { readonly role: CustomRole }) {
  const { hash } = useLocation();
  const isNamed = hash === `#${rolePlace(role.id)}`;
  const [isOpen, setIsOpen] = useState(isNamed);
  return (
    <Box
      component="details"
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      sx={{ mt: 0.5 }}
    >
      <Box
        component="summary"
        sx={{ typography: 'body2', minHeight: 24, width: 'fit-content', cursor: 'pointer' }}
      >
        Statements<VisuallyHidden> of {role.name === '' ? role.key : role.name}</VisuallyHidden>
      </Box>
      {isOpen && (
        <Box sx={{ pt: 1 }}>
          <PolicyReview
            policy={role.policy}
            start={startOf(role.basePermissions)}
            anchorPrefix={rolePlace(role.id)}
          />
        </Box>
      )}
    </Box>
  );
}

/** A link to the list of the tokens with a role; undefined if its filters would miss some of them. */
function listOf({ carrier, role, custom }: RoleUse, carrying: readonly AccessToken[]): string | undefined {
  // A filter uses the ID, but a token may name its role by the key.
  const byId = carrying.every(
    ({ access }) => access.kind === 'custom' && access.roleIds.includes(custom?.id ?? ''),
  );
  const id = role ?? (byId ? custom?.id : undefined);
  if (id !== undefined) return listLink({ role: [id] });
  if (carrier === 'inline') return listLink({ access: ['inline', 'unreadable'] });
  return carrier === 'none' ? listLink({ access: ['none'] }) : undefined;
}

function carries({ access }: AccessToken, { id, custom }: RoleUse): boolean {
  return (
    access.kind === 'custom' &&
    access.roleIds.some((own) => `custom ${own}` === id || own === custom?.id || own === custom?.key)
  );
}

/** The anchor of a custom role on the page of roles. */
function rolePlace(id: string): string {
  return `role-${id}`;
}
