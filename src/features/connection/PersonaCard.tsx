import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import type { Persona } from '#domain/account/session.ts';
import { heldProps } from '#ui/held-props.ts';
import { ChevronRightIcon } from '#ui/icons.ts';

type PersonaCardProps = {
  readonly persona: Persona;
  /** The recommended persona. */
  readonly suggested: boolean;
  readonly busy: boolean;
  /** True while another persona's session is being opened. */
  readonly unavailable: boolean;
  readonly onOpen: () => void;
};

/** One way into the sandbox. */
export function PersonaCard({ persona, suggested, busy, unavailable, onOpen }: PersonaCardProps) {
  return (
    <ButtonBase
      {...heldProps<HTMLButtonElement>({ busy, unavailable, onClick: onOpen })}
      sx={({ vars: { palette } }) => ({
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-start',
        gap: 1.5,
        width: '100%',
        px: 2,
        py: 1.5,
        textAlign: 'left',
        border: `1px solid ${suggested ? palette.accent.border : palette.divider}`,
        borderRadius: '8px',
        backgroundColor: suggested ? palette.accent.soft : palette.background.paper,
        transition: 'border-color 120ms, background-color 120ms',
        '&:hover': { borderColor: suggested ? palette.accent.main : palette.control },
        '&:hover .go': { color: palette.primary.main, transform: 'translateX(2px)' },
        '& .go': { color: palette.text.secondary, transition: 'transform 120ms' },
      })}
    >
      <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="subtitle1" component="span" sx={{ display: 'block' }}>
          {persona.title}{' '}
          <Typography variant="body2" component="span" sx={{ ml: 1, color: 'text.secondary' }}>
            {persona.name}
          </Typography>
        </Typography>{' '}
        <Typography
          variant="body2"
          component="span"
          sx={{ display: 'block', color: 'text.secondary', textWrap: 'pretty' }}
        >
          {persona.description}
        </Typography>
      </Box>
      {busy ? (
        <CircularProgress size={18} aria-label="Opening" />
      ) : (
        <ChevronRightIcon aria-hidden className="go" fontSize="small" />
      )}
    </ButtonBase>
  );
}
