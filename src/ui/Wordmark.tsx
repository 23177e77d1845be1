import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { placed } from '#store/base-path.ts';

/** The product's symbol and name. */
export function Wordmark() {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <Box
        component="img"
        src={placed('/favicon.svg')}
        alt=""
        sx={{ display: 'block', width: 20, height: 20 }}
      />
      <Typography component="span" variant="h3">
        Access tokens
      </Typography>
    </Box>
  );
}
