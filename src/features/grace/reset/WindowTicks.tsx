import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { GraceWindow } from '#domain/grace/ledger.ts';
import { useAccount } from '#queries/session/account.ts';
import { tickWindow } from '#queries/kept/grace-ledger.ts';

/** What is left to do before an old key ends. Kept in this browser; the server knows nothing of it. */
export function WindowTicks({ window }: { readonly window: GraceWindow }) {
  const account = useAccount();
  const of = window.tokenName === '' ? window.tokenId : window.tokenName;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', '& > label': { ml: '-4px' } }}>
      <FormControlLabel
        control={
          <Checkbox
            checked={window.ownerTold}
            slotProps={{ input: { 'aria-label': `Owner told, ${of}` } }}
            onChange={(event) => tickWindow(account, window, { ownerTold: event.target.checked })}
          />
        }
        label="Owner told"
      />
      <FormControlLabel
        control={
          <Checkbox
            checked={window.clientsSwitched}
            slotProps={{ input: { 'aria-label': `Clients switched, ${of}` } }}
            onChange={(event) => tickWindow(account, window, { clientsSwitched: event.target.checked })}
          />
        }
        label="Clients switched"
      />
    </Box>
  );
}
