import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { ChoiceCards, type ChoiceCard } from '#ui/ChoiceCards.tsx';
import type { EndChoice } from './end-choice.ts';
import { PlannedTimeField } from './PlannedTimeField.tsx';

type ChooseEndProps<Card extends string> = {
  /** The label for screen readers, as in "When the token ends". */
  readonly label: string;
  /** The visible label, if no heading above says it. */
  readonly heading?: ReactNode;
  readonly cards: readonly ChoiceCard<Card>[];
  readonly end: EndChoice<Card> & { readonly problem: string | undefined };
  /** The event at a date and time, as in "Old key ends". */
  readonly fieldLabel: string;
  readonly now: number;
  /** Called when the calendar opens and closes: Escape belongs to the open calendar. */
  readonly onCalendar?: (isOpen: boolean) => void;
};

/** When something ends: a length from a card or, below the cards, a date and a time. */
export function ChooseEnd<Card extends string>({
  label,
  heading,
  cards,
  end,
  fieldLabel,
  now,
  onCalendar,
}: ChooseEndProps<Card>) {
  return (
    <>
      <Box>
        {heading}
        <ChoiceCards label={label} cards={cards} value={end.card} onChange={end.setCard} size="small" />
      </Box>
      {end.card === 'custom' && (
        <PlannedTimeField
          label={fieldLabel}
          plan={end.plan}
          onChange={end.setPlan}
          problem={end.problem}
          now={now}
          onCalendar={onCalendar}
        />
      )}
    </>
  );
}
