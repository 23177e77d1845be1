import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { GracePeriod } from '#domain/grace/ledger.ts';
import { useAccount } from '#queries/session/account.ts';
import { markGracePeriod } from '#queries/kept/grace-ledger.ts';

/** The tasks left before an old key ends. They are kept in this browser; the server does not know them. */
export function GracePeriodMarks({ gracePeriod }: { readonly gracePeriod: GracePeriod }) {
  const account = useAccount();
  const of = gracePeriod.tokenName === '' ? gracePeriod.tokenId : gracePeriod.tokenName;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
      <FormControlLabel
        control={
          <Checkbox
            checked={gracePeriod.ownerTold}
            slotProps={{ input: { 'aria-label': `Owner notified, ${of}` } }}
            onChange={(event) => markGracePeriod(account, gracePeriod, { ownerTold: event.target.checked })}
          />
        }
        label="Owner notified"
      />
      <FormControlLabel
        control={
          <Checkbox
            checked={gracePeriod.clientsSwitched}
            slotProps={{ input: { 'aria-label': `Clients updated, ${of}` } }}
            onChange={(event) =>
              markGracePeriod(account, gracePeriod, { clientsSwitched: event.target.checked })
            }
          />
        }
        label="Clients updated"
      />
    </Box>
  );
}
