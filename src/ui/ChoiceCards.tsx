import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import type SvgIcon from '@mui/material/SvgIcon';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type ChoiceCard<Value extends string> = {
  readonly value: Value;
  readonly title: string;
  readonly icon?: typeof SvgIcon;
  /** What choosing this means. */
  readonly text: ReactNode;
};

type ChoiceCardsProps<Value extends string> = {
  /** What is chosen here. Heard, not seen: a heading says it to the eye. */
  readonly label: string;
  readonly cards: readonly ChoiceCard<Value>[];
  readonly value: string;
  readonly onChange: (value: Value) => void;
  readonly id?: string;
  readonly error?: string | undefined;
};

/** One of a few that need a word of explanation each: radio buttons, drawn as cards side by side where there is room. */
export function ChoiceCards<Value extends string>({
  label,
  cards,
  value,
  onChange,
  id,
  error,
}: ChoiceCardsProps<Value>) {
  const name = useId();
  return (
    <Group id={id} {...(error === undefined ? {} : { 'aria-describedby': `${name}-error` })}>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {cards.map(({ value: own, title, icon: Icon, text }) => (
        <Card key={own} data-chosen={own === value ? '' : undefined}>
          <input
            type="radio"
            name={name}
            value={own}
            checked={own === value}
            aria-labelledby={`${name}-${own}`}
            aria-describedby={`${name}-${own}-text`}
            onChange={() => onChange(own)}
          />
          <Box component="span" sx={{ display: 'grid', gap: 0.5 }}>
            <Typography
              id={`${name}-${own}`}
              variant="subtitle1"
              component="span"
              sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}
            >
              {Icon !== undefined && <Icon aria-hidden sx={{ fontSize: 16, color: 'text.secondary' }} />}
              {title}
            </Typography>
            <Typography
              id={`${name}-${own}-text`}
              variant="body2"
              component="span"
              sx={{ color: 'text.secondary', textWrap: 'pretty' }}
            >
              {text}
            </Typography>
          </Box>
        </Card>
      ))}
      {error !== undefined && (
        <Typography id={`${name}-error`} variant="body2" sx={{ gridColumn: '1 / -1', color: 'error.main' }}>
          {error}
        </Typography>
      )}
    </Group>
  );
}

const Group = styled('fieldset')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
  gap: 12,
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  position: 'relative',
  // A legend is an item of the grid like any other unless it is taken out of it.
  '& legend': { position: 'absolute', padding: 0 },
});

const Card = styled('label')(({ theme: { vars } }) => ({
  display: 'flex',
  alignItems: 'flex-start',
  gap: 10,
  padding: '12px 14px',
  border: `1px solid ${vars.palette.divider}`,
  borderRadius: 8,
  cursor: 'pointer',
  transition: 'border-color 120ms, background-color 120ms',
  '&:hover': { borderColor: vars.palette.control },
  '&[data-chosen]': { borderColor: vars.palette.accent.main, backgroundColor: vars.palette.accent.soft },
  '&:has(:focus-visible)': { outline: `2px solid ${vars.palette.primary.main}`, outlineOffset: 2 },
  '& input': {
    flex: 'none',
    width: 14,
    height: 14,
    margin: '3px 0 0',
    accentColor: vars.palette.accent.main,
    outline: 0,
    cursor: 'inherit',
  },
}));
