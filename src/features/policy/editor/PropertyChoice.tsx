import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';

type PropertyChoiceProps = {
  readonly property: string;
  readonly noun: { readonly one: string; readonly many: string };
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean | undefined) => void;
};

/** `{critical:true}`, `{critical:false}`, or neither. */
export function PropertyChoice({ property, noun, value, onChange }: PropertyChoiceProps) {
  const word = property.charAt(0).toUpperCase() + property.slice(1);
  return (
    <Box sx={{ display: 'grid', gap: 0.75, justifyItems: 'start' }}>
      <Typography variant="subtitle2" component="span" aria-hidden>
        {word} {noun.many}
      </Typography>
      <ChoiceSegments
        label={`${word} ${noun.many}`}
        choices={[
          { value: 'either', label: 'Any' },
          { value: 'true', label: `Only ${property}` },
          { value: 'false', label: `Only non-${property}` },
        ]}
        value={value === undefined ? 'either' : value ? 'true' : 'false'}
        onChange={(choice) => onChange(choice === 'either' ? undefined : choice === 'true')}
      />
    </Box>
  );
}
