import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { BusyButton } from '#ui/BusyButton.tsx';

type HandOverEndProps = {
  /** Why closing is safe; undefined while the key would be lost. */
  readonly safe: string | undefined;
  /** Whether the person confirmed that the key is stored. */
  readonly isStored: boolean;
  readonly onStored: (isStored: boolean) => void;
  readonly onDone: () => void;
  readonly onGiveUp: () => void;
};

/** Closes the hand-over: freely once the key was copied or stored, and with a confirmation before that. */
export function HandOverEnd({ safe, isStored, onStored, onDone, onGiveUp }: HandOverEndProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <FormControlLabel
        label="I’ve stored this key"
        control={<Checkbox checked={isStored} onChange={(event) => onStored(event.target.checked)} />}
        sx={{ flexBasis: '100%' }}
      />
      <BusyButton
        variant="contained"
        color="primary"
        unavailable={safe === undefined}
        aria-describedby="hand-over-safety"
        onClick={onDone}
      >
        Done
      </BusyButton>
      {safe === undefined && <Button onClick={onGiveUp}>Close without the key</Button>}
      <Typography
        id="hand-over-safety"
        variant="body2"
        component="p"
        sx={{ flex: '1 1 240px', m: 0, color: 'text.secondary' }}
      >
        {safe ?? 'Copy or download the key to finish, or confirm that you’ve stored it.'}
      </Typography>
    </Box>
  );
}
