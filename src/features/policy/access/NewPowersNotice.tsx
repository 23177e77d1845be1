import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { NewPower } from '#domain/policy/access/new-powers.ts';
import { formatConcreteResource } from '#domain/policy/language/resource-match.ts';
import { SecurityIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';

type NewPowersNoticeProps = {
  readonly powers: readonly NewPower[];
  readonly isAcknowledged: boolean;
  /** The label of the checkbox, if it is not about one token. */
  readonly consent?: string;
  /** Whether somebody tried to continue without acknowledging. */
  readonly isMissing: boolean;
  readonly onAcknowledge: (isAcknowledged: boolean) => void;
};

/** The `id` of the checkbox, for code that moves the focus there. */
export const acknowledgementId = 'acknowledge-new-powers';

/** The privileged access that a change adds, to be acknowledged before saving. Renders nothing when there is none. */
export function NewPowersNotice(props: NewPowersNoticeProps) {
  const { powers, isAcknowledged, isMissing, onAcknowledge } = props;
  const titleId = useId();
  const errorId = useId();
  if (powers.length === 0) return null;
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={({ vars: { palette } }) => ({
        display: 'grid',
        gap: 1,
        gridTemplateColumns: 'minmax(0, 1fr)',
        p: 1.5,
        border: `1px solid ${palette.attention.border}`,
        borderRadius: '6px',
        bgcolor: palette.attention.soft,
      })}
    >
      <Typography
        variant="subtitle2"
        component="h3"
        id={titleId}
        sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}
      >
        <SecurityIcon aria-hidden sx={{ fontSize: 18, color: 'attention.main' }} />
        New privileged access
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.25, display: 'grid', gap: 0.75 }}>
        {powers.map(({ id, sentence, actions, example }) => (
          <Typography key={id} component="li" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {sentence}
            {actions.length > 0 && (
              <Typography variant="caption" component="span" sx={{ display: 'block' }}>
                By <Mono>{actions.join(', ')}</Mono>
                {example !== undefined && (
                  <>
                    , for example on <Mono>{formatConcreteResource(example)}</Mono>
                  </>
                )}
              </Typography>
            )}
          </Typography>
        ))}
      </Box>
      <div>
        <FormControlLabel
          control={
            <Checkbox
              id={acknowledgementId}
              size="small"
              checked={isAcknowledged}
              onChange={(_, checked) => onAcknowledge(checked)}
              slotProps={{
                input: { 'aria-invalid': isMissing, ...(isMissing && { 'aria-describedby': errorId }) },
              }}
            />
          }
          label={props.consent ?? 'I understand. This token needs it.'}
        />
        {isMissing && (
          <FormHelperText id={errorId} error sx={{ m: 0 }}>
            Confirm the new privileged access, or remove it.
          </FormHelperText>
        )}
      </div>
    </Box>
  );
}
