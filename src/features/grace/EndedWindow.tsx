import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import type { GraceLedger, GraceWindow } from '#domain/grace/ledger.ts';
import { windowState } from '#domain/grace/standing.ts';
import { paths } from '#domain/address/paths.ts';
import { useAccount } from '#queries/session/account.ts';
import { forgetWindow } from '#queries/kept/grace-ledger.ts';
import { Mono } from '#ui/Mono.tsx';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { titleOf } from './window-words.ts';

type EndedWindowProps = { readonly window: GraceWindow; readonly ledger: GraceLedger; readonly now: number };

/** An old key that works no more, and how it came to that. */
export function EndedWindow({ window, ledger, now }: EndedWindowProps) {
  const account = useAccount();
  const state = windowState(window, ledger, [], now);
  const endedAt = state.kind === 'replaced' ? state.at : window.endsAt;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        py: 0.5,
        borderBottom: 1,
        borderColor: 'divider',
        typography: 'body2',
      }}
    >
      <Link
        component={RouterLink}
        to={paths.token(window.tokenId)}
        color="inherit"
        sx={{ flex: '1 1 200px' }}
      >
        {titleOf(window)}
      </Link>
      <Box component="span" sx={{ color: 'text.secondary', flex: '2 1 260px' }}>
        Old key <Mono>…{window.oldLastFour}</Mono> ended <RelativeTime at={endedAt} />
        {state.kind === 'replaced' && ', before its time, by another reset'}
        {!window.clientsSwitched && window.endsAt > window.resetAt && ', clients not ticked as switched'}
      </Box>
      <Button
        size="small"
        variant="text"
        aria-label={`Forget the ended key of ${titleOf(window)}`}
        onClick={() => forgetWindow(account, window)}
      >
        Forget
      </Button>
    </Box>
  );
}
