import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';

type HandOverEndProps = {
  /** Why closing is fine; undefined while the key would be lost. */
  readonly safe: string | undefined;
  readonly onDone: () => void;
  readonly onGiveUp: () => void;
};

/** The way out: open once the key went somewhere, and open on purpose at any time. */
export function HandOverEnd({ safe, onDone, onGiveUp }: HandOverEndProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <Button
        variant="contained"
        color="primary"
        disabled={safe === undefined}
        aria-describedby="hand-over-safety"
        onClick={onDone}
      >
        Done
      </Button>
      {safe === undefined && <Button onClick={onGiveUp}>Close without the key</Button>}
      <Typography
        id="hand-over-safety"
        variant="body2"
        component="output"
        sx={{ flex: '1 1 240px', color: 'text.secondary' }}
      >
        {safe ?? 'Copy, download or test the key to finish.'}
      </Typography>
    </Box>
  );
}
