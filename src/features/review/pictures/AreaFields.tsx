import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { readSpan, type LifeArea, type LifeSpan } from '#domain/review/life.ts';

type AreaFieldsProps = {
  readonly area: LifeArea | undefined;
  readonly onShow: (area: LifeArea) => void;
};

const fields = [
  { side: 'age', label: 'Created' },
  { side: 'used', label: 'Last used' },
] as const;

/** A rectangle of the life field, typed in days. */
export function AreaFields({ area, onShow }: AreaFieldsProps) {
  const [typed, setTyped] = useState({ age: textsOf(area?.age), used: textsOf(area?.used) });
  const [problem, setProblem] = useState('');

  function show(event: FormEvent) {
    event.preventDefault();
    const [age, used] = [spanOf(typed.age), spanOf(typed.used)];
    if (age === undefined || used === undefined)
      setProblem('Enter whole days, the second greater than the first.');
    else {
      setProblem('');
      onShow({ age, used });
    }
  }

  return (
    <Box
      component="form"
      noValidate
      data-screen-only
      aria-label="Part of the picture"
      onSubmit={show}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 1,
        mt: 1,
        typography: 'body2',
      }}
    >
      {fields.map(({ side, label }) => (
        <Box
          key={side}
          role="group"
          aria-label={`${label}, days ago`}
          sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}
        >
          {label}
          {(['from', 'to'] as const).map((end) => (
            <TextField
              key={end}
              size="small"
              placeholder={end === 'from' ? '0' : 'any'}
              value={typed[side][end]}
              onChange={({ target: { value } }) =>
                setTyped({ ...typed, [side]: { ...typed[side], [end]: value } })
              }
              slotProps={{
                htmlInput: {
                  'aria-label': `${label}: ${end === 'from' ? 'from' : 'up to'}, days ago`,
                  inputMode: 'numeric',
                  maxLength: 5,
                },
              }}
              sx={{ width: '4.5rem' }}
            />
          ))}
          days ago
        </Box>
      ))}
      <Button type="submit" size="small">
        Show tokens
      </Button>
      <Box role="status" sx={{ color: 'deny.main' }}>
        {problem}
      </Box>
    </Box>
  );
}

type Texts = { readonly from: string; readonly to: string };

function textsOf(span: LifeSpan | undefined): Texts {
  if (span === undefined || span === 'unrecorded') return { from: '', to: '' };
  return { from: `${span.from}`, to: span.to === undefined ? '' : `${span.to}` };
}

function spanOf({ from, to }: Texts): LifeSpan | undefined {
  return readSpan(`${from.trim() || '0'}-${to.trim()}`);
}
