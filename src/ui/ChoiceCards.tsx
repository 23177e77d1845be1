import { styled } from '@mui/material/styles';
import type SvgIcon from '@mui/material/SvgIcon';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import type { PreloadProps } from './lazy-part.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type ChoiceCard<Value extends string> = {
  readonly value: Value;
  readonly title: string;
  readonly icon?: typeof SvgIcon;
  /** What choosing this means. */
  readonly text: ReactNode;
  /** Colours the card while it is selected. */
  readonly tone?: 'deny';
  /** Loads the code that the choice needs. */
  readonly preloadProps?: PreloadProps;
};

type ChoiceCardsProps<Value extends string> = {
  /** The group's label for screen readers; a heading shows it visibly. */
  readonly label: string;
  readonly cards: readonly ChoiceCard<Value>[];
  readonly value: string;
  readonly onChange: (value: Value) => void;
  readonly id?: string;
  readonly error?: string | undefined;
  /** Small, for short texts such as lengths of time, so that seven fit in view. */
  readonly size?: 'medium' | 'small';
};

/** A choice among a few options that need an explanation: radio buttons as cards, side by side if there is room. */
export function ChoiceCards<Value extends string>({
  label,
  cards,
  value,
  onChange,
  id,
  error,
  size = 'medium',
}: ChoiceCardsProps<Value>) {
  const name = useId();
  return (
    <Group id={id} data-size={size} {...(error === undefined ? {} : { 'aria-describedby': `${name}-error` })}>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {cards.map(({ value: own, title, icon: Icon, text, tone, preloadProps }) => (
        <Card key={own} data-chosen={own === value ? '' : undefined} data-tone={tone} {...preloadProps}>
          <input
            type="radio"
            name={name}
            value={own}
            checked={own === value}
            aria-labelledby={`${name}-${own}`}
            aria-describedby={`${name}-${own}-text`}
            onChange={() => onChange(own)}
          />
          <Words>
            <Title id={`${name}-${own}`}>
              {Icon !== undefined && <Icon aria-hidden sx={{ fontSize: 16, color: 'text.secondary' }} />}
              {title}
            </Title>
            <Text id={`${name}-${own}-text`}>{text}</Text>
          </Words>
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

const small = '[data-size="small"]';

const Group = styled('fieldset')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 12.5rem), 1fr))',
  gap: 12,
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  position: 'relative',
  [`&${small}`]: { gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 9.25rem), 1fr))', gap: 8 },
  // Without this, the legend would be an item of the grid like any other.
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
  [`${small} > &`]: { gap: 8, padding: '7px 10px' },
  '&:hover': { borderColor: vars.palette.control },
  '&[data-chosen]': { borderColor: vars.palette.accent.main, backgroundColor: vars.palette.accent.soft },
  // The dangerous one stands apart from choices that it could be taken for.
  [`${small} > &[data-tone="deny"]`]: { gridColumn: '1 / -1', marginTop: 4 },
  '&[data-chosen][data-tone="deny"]': {
    borderColor: vars.palette.deny.main,
    backgroundColor: vars.palette.deny.soft,
  },
  '@media (forced-colors: active)': {
    '&[data-chosen]': { outline: '2px solid Highlight', outlineOffset: -2 },
  },
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

const Words = styled('span')({
  display: 'grid',
  gap: 4,
  [`${small} &`]: {
    display: 'block',
    flex: 1,
    // One below the other in a card; side by side if the cards fill the width.
    '@media (max-width: 479.95px)': {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      alignItems: 'baseline',
      columnGap: 8,
    },
  },
});

const Title = styled('span')(({ theme: { typography, vars } }) => ({
  ...typography.subtitle1,
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  [`${small} &`]: { ...typography.subtitle2, display: 'block' },
  '[data-tone="deny"] &': { color: vars.palette.deny.main },
}));

const Text = styled('span')(({ theme: { vars, typography } }) => ({
  ...typography.body2,
  color: vars.palette.text.secondary,
  textWrap: 'pretty',
  [`${small} &`]: {
    ...typography.caption,
    display: 'block',
    textWrap: 'wrap',
    fontVariantNumeric: 'tabular-nums',
  },
}));
