import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import type { Warming } from '#ui/lazy-part.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

export type TimeCard<Value extends string> = {
  readonly value: Value;
  readonly title: string;
  /** The instant that it comes to, or what it means. */
  readonly text: ReactNode;
  readonly tone?: 'deny';
  /** Fetches what the choice leads to. */
  readonly warming?: Warming;
};

type TimeCardsProps<Value extends string> = {
  readonly label: string;
  readonly cards: readonly TimeCard<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** Lengths of time to choose from, each with what it comes to: real radio buttons, small enough for seven to be seen at once. */
export function TimeCards<Value extends string>({ label, cards, value, onChange }: TimeCardsProps<Value>) {
  const name = useId();
  return (
    <Group>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {cards.map((card) => (
        <Card
          key={card.value}
          data-chosen={card.value === value ? '' : undefined}
          data-tone={card.tone}
          {...card.warming}
        >
          <input
            type="radio"
            name={name}
            value={card.value}
            checked={card.value === value}
            aria-labelledby={`${name}-${card.value}`}
            aria-describedby={`${name}-${card.value}-text`}
            onChange={() => onChange(card.value)}
          />
          <Words>
            <Box component="span" id={`${name}-${card.value}`} sx={{ display: 'block', fontWeight: 500 }}>
              {card.title}
            </Box>
            <Box
              component="span"
              id={`${name}-${card.value}-text`}
              className="tabular"
              sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}
            >
              {card.text}
            </Box>
          </Words>
        </Card>
      ))}
    </Group>
  );
}

/** One below the other in a card; side by side where the cards fill the width. */
const Words = styled('span')({
  flex: 1,
  '@media (max-width: 479.95px)': {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: 8,
  },
});

const Group = styled('fieldset')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 148px), 1fr))',
  gap: 8,
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  position: 'relative',
  // A legend would take the first place of the grid.
  '& legend': { position: 'absolute' },
});

const Card = styled('label')(({ theme: { vars, typography } }) => ({
  ...typography.body2,
  display: 'flex',
  alignItems: 'flex-start',
  gap: 8,
  padding: '7px 10px',
  border: `1px solid ${vars.palette.divider}`,
  borderRadius: 8,
  cursor: 'pointer',
  transition: 'border-color 120ms, background-color 120ms',
  '&:hover': { borderColor: vars.palette.control },
  '&[data-chosen]': { borderColor: vars.palette.accent.main, backgroundColor: vars.palette.accent.soft },
  '&[data-chosen][data-tone="deny"]': {
    borderColor: vars.palette.deny.main,
    backgroundColor: vars.palette.deny.soft,
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
