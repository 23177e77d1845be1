import Box from '@mui/material/Box';
import { awayChoices, idleChoices, keyAgeChoices, type ReviewThresholds } from '#domain/review/thresholds.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';

type ThresholdFieldsProps = {
  readonly thresholds: ReviewThresholds;
  readonly onChange: (thresholds: ReviewThresholds) => void;
};

const fields = [
  { name: 'idleDays', label: 'Unused after', choices: idleChoices },
  { name: 'keyAgeDays', label: 'Key is old after', choices: keyAgeChoices },
  { name: 'awayDays', label: 'Owner is away after', choices: awayChoices },
] as const;

/** The thresholds of the rules, in days. */
export function ThresholdFields({ thresholds, onChange }: ThresholdFieldsProps) {
  return (
    <Box
      role="group"
      aria-label="Thresholds in days"
      data-screen-only
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1, mb: 1, typography: 'body2' }}
    >
      {fields.map(({ name, label, choices }) => (
        <Box key={name} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Box component="span" aria-hidden sx={{ color: 'text.secondary' }}>
            {label}
          </Box>
          <ChoiceSegments
            label={`${label}, in days`}
            choices={choices.map((days) => ({ value: `${days}`, label: `${days} d` }))}
            value={`${thresholds[name]}`}
            onChange={(days) => onChange({ ...thresholds, [name]: Number(days) })}
          />
        </Box>
      ))}
    </Box>
  );
}
