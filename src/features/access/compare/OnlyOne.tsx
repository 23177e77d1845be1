import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import type { AccessChange, OneSided } from '#domain/policy/reason/access-difference.ts';
import { dependsOn } from '#domain/policy/reason/access-set.ts';
import { tokenTitle } from '#domain/token/token.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { formatConcreteResource } from '#domain/policy/language/resource-match.ts';
import { qualitiesText } from '#features/policy/access/access-words.ts';
import { ActionChip } from '#features/policy/review/ActionChip.tsx';
import { Mono } from '#ui/Mono.tsx';

type Side = { readonly change: AccessChange; readonly side: OneSided };
type OnlyOneProps = { readonly token: AccessToken; readonly changes: readonly Side[] };

/** What one token may do and the other may not. */
export function OnlyOne({ token, changes }: OnlyOneProps) {
  const own = changes.filter(({ side }) => side.kind !== 'nothing');
  const id = `only-${token.id}`;
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography variant="h2" id={id} sx={{ mb: 1, overflowWrap: 'anywhere' }}>
        Only {tokenTitle(token)}
      </Typography>
      {own.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          Nothing the other can’t do.
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {own.map((entry) => (
            <Item
              key={`${entry.change.kindId} ${entry.change.actions[0] ?? entry.change.otherAction}`}
              token={token}
              {...entry}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}

function Item({ token, change, side }: Side & { readonly token: AccessToken }) {
  const kind = findResourceKind(change.kindId);
  if (kind === undefined) return null;
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="subtitle2" component="h3">
        {kind.label}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, my: 0.5 }}>
        {change.actions.map((action) => (
          <ActionChip key={action} pattern={action} kinds={[kind]} />
        ))}
      </Box>
      {change.otherAction !== undefined && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {change.actions.length === 0 ? 'Unrecognized' : 'Also unrecognized'} actions, such as future ones
        </Typography>
      )}
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {side.kind === 'unknown' && `Unknown: depends on ${dependsOn(side.because)}`}
        {side.kind === 'something' && (
          <>
            For example{' '}
            <Link
              component={RouterLink}
              to={{
                pathname: paths.tokenAccess(token.id),
                search: new URLSearchParams({
                  action: side.example.action,
                  resource: formatConcreteResource(side.example.resource),
                }).toString(),
              }}
            >
              <Mono>
                {side.example.action} on {formatConcreteResource(side.example.resource)}
              </Mono>
            </Link>
            {side.qualities.length > 0 && `, depending on ${qualitiesText(side.qualities)}`}
          </>
        )}
      </Typography>
    </Box>
  );
}
