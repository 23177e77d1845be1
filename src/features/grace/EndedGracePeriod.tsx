import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import type { GraceLedger, GracePeriod } from '#domain/grace/ledger.ts';
import { gracePeriodState } from '#domain/grace/state.ts';
import { paths } from '#domain/address/paths.ts';
import { useAccount } from '#queries/session/account.ts';
import { forgetGracePeriod } from '#queries/kept/grace-ledger.ts';
import { Mono } from '#ui/Mono.tsx';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { titleOf } from './grace-period-words.ts';

type EndedGracePeriodProps = {
  readonly gracePeriod: GracePeriod;
  readonly ledger: GraceLedger;
  readonly now: number;
};

/** An old key that no longer works, and how it ended. */
export function EndedGracePeriod({ gracePeriod, ledger, now }: EndedGracePeriodProps) {
  const account = useAccount();
  const state = gracePeriodState(gracePeriod, ledger, [], now);
  const endedAt = state.kind === 'replaced' ? state.at : gracePeriod.endsAt;
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
        to={paths.token(gracePeriod.tokenId)}
        color="inherit"
        sx={{ flex: '1 1 200px' }}
      >
        {titleOf(gracePeriod)}
      </Link>
      <Box component="span" sx={{ color: 'text.secondary', flex: '2 1 260px' }}>
        Old key <Mono whole>…{gracePeriod.oldLastFour}</Mono> ended <RelativeTime at={endedAt} />
        {state.kind === 'replaced' && ', early, because of another reset'}
        {!gracePeriod.clientsSwitched &&
          gracePeriod.endsAt > gracePeriod.resetAt &&
          ', clients not marked as updated'}
      </Box>
      {gracePeriod.shared === undefined && (
        <Button
          size="small"
          variant="text"
          aria-label={`Remove the ended key of ${titleOf(gracePeriod)}`}
          onClick={() => forgetGracePeriod(account, gracePeriod)}
        >
          Remove
        </Button>
      )}
    </Box>
  );
}
