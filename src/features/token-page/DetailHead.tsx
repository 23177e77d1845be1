import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { expiryState } from '#domain/token/expiry.ts';
import { memberTitle, tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { ExpiryIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';
import { lowWindow } from '#ui/low-window.ts';
import { useNow } from '#ui/now.ts';
import { StatusTag } from '#ui/StatusTag.tsx';
import { BlockLink } from './BlockLink.tsx';
import { detailBlocks } from './detail-blocks.ts';
import { kindTitle } from '#features/token-parts/detail-words.ts';

type DetailHeadProps = {
  readonly token: AccessToken;
  readonly isOwn: boolean;
  readonly actions?: ReactNode;
};

/** Names the token. It stays visible while the page scrolls, so that a wrong tab is noticed before an action. */
export function DetailHead({ token, isOwn, actions }: DetailHeadProps) {
  const isExpired = expiryState(token, useNow()).kind === 'expired';
  const title = tokenTitle(token);
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        [lowWindow]: { position: 'static' },
        top: { xs: 56, md: 0 },
        zIndex: 2,
        mx: { xs: -2, md: -4 },
        px: { xs: 2, md: 4 },
        pt: 1,
        pb: { xs: 1, md: 0 },
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1 }}>
        <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
            {/* One line, above the actions on a phone; the identity block shows a long name in full. */}
            <Typography
              variant="h1"
              tabIndex={-1}
              title={title}
              sx={{
                minWidth: 0,
                display: '-webkit-box',
                overflow: 'hidden',
                WebkitBoxOrient: 'vertical',
                WebkitLineClamp: '1',
              }}
            >
              {title}
            </Typography>
            {isOwn && <StatusTag tone="accent">This session</StatusTag>}
            {isExpired && (
              <StatusTag tone="deny" icon={ExpiryIcon}>
                Expired
              </StatusTag>
            )}
          </Box>
          <Typography variant="body2" component="p" noWrap sx={{ m: 0, color: 'text.secondary' }}>
            {token.lastFour !== '' && (
              <>
                <Mono whole>…{token.lastFour}</Mono>
                {' · '}
              </>
            )}
            {ownerText(token)}
            {' · '}
            {kindTitle(token.kind)}
          </Typography>
        </Box>
        {actions !== undefined && <Box sx={{ display: 'flex', gap: 1 }}>{actions}</Box>}
      </Box>
      <Box
        component="nav"
        aria-label="On this page"
        sx={({ typography }) => ({
          ...typography.body2,
          display: { xs: 'none', md: 'flex' },
          gap: 2.5,
          pt: 0.75,
          pb: 1,
        })}
      >
        {detailBlocks.map(({ id, title: name }) => (
          <BlockLink key={id} id={id}>
            {name}
          </BlockLink>
        ))}
      </Box>
    </Box>
  );
}

function ownerText({ member, memberId }: AccessToken): string {
  if (member !== undefined) return memberTitle(member);
  return memberId === '' ? 'Unknown member' : `Member ${memberId}`;
}
