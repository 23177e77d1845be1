import Box from '@mui/material/Box';
import { accessLabel } from '#domain/token/access-label.ts';
import type { DeletionRisk } from '#domain/retire/deletion-risk.ts';
import { describeDuration, minute } from '#domain/time/duration.ts';
import { memberTitle, type AccessToken } from '#domain/token/token.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import { AttentionIcon } from '#ui/icons.ts';
import { useNow } from '#ui/now.ts';

type DeletionFactsProps = { readonly token: AccessToken; readonly risks: readonly DeletionRisk[] };

/** The reasons for caution, then the token's owner, its access and its last use. */
export function DeletionFacts({ token, risks }: DeletionFactsProps) {
  const roles = useRoleDirectory().data;
  const now = useNow();
  return (
    <>
      <Box component="ul" sx={{ m: 0, mt: 2, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {risks.map((risk) => (
          <Box component="li" key={risk} sx={{ display: 'flex', gap: 1, typography: 'body2' }}>
            <AttentionIcon aria-hidden sx={{ fontSize: 16, mt: '2px', color: 'attention.main' }} />
            {reasons[risk]}
          </Box>
        ))}
      </Box>
      <Box
        component="dl"
        sx={{
          m: 0,
          mt: 2,
          p: 1.5,
          display: 'grid',
          gridTemplateColumns: 'auto minmax(0, 1fr)',
          columnGap: 2,
          rowGap: 0.5,
          typography: 'body2',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.subtle',
          '& dt': { color: 'text.secondary' },
          '& dd': { m: 0 },
        }}
      >
        <dt>{token.kind === 'service' ? 'Created by' : 'Owner'}</dt>
        <dd>{ownerText(token)}</dd>
        <dt>Access</dt>
        <dd>{accessLabel(token.access, (id) => roles?.get(id)?.name)}</dd>
        <dt>Last used</dt>
        <dd>{usageText(token, now)}</dd>
        <dt>ID</dt>
        <dd>{token.id}</dd>
      </Box>
    </>
  );
}

const reasons: Readonly<Record<DeletionRisk, string>> = {
  'own-session': 'This session uses it. Deleting it signs you out.',
  'last-admin':
    'It’s the last admin token you can see. Without one, tokens can only be managed in LaunchDarkly itself.',
  'used-recently': 'Used within the last 7 days. Something will break.',
  privileged: 'It can manage the account: tokens, members, roles or teams.',
  'unknown-access': 'Its access is unknown.',
  foreign: 'It belongs to someone else. Let them know first.',
};

function ownerText({ member, memberId }: AccessToken): string {
  if (member !== undefined) return `${memberTitle(member)}, ${member.email}`;
  return memberId === '' ? 'Unknown' : `Member ${memberId}`;
}

function usageText({ lastUsedAt }: AccessToken, now: number): string {
  if (lastUsedAt === undefined) return 'No REST use recorded';
  const ago = now - lastUsedAt;
  return ago < minute ? 'Just now' : `${describeDuration(ago)} ago`;
}
