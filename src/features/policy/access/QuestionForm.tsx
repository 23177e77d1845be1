import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { monoFamily } from '#ui/typography.ts';
import { actionSuggestions, readQuestion, resourceSuggestions } from './question-text.ts';
import type { QuestionTexts } from './question-text.ts';

type QuestionFormProps = {
  readonly asked: QuestionTexts;
  /** Specifiers of the policies at hand, to type ahead from. */
  readonly specifiers: readonly string[];
  readonly onAsk: (question: QuestionTexts) => void;
};

const floatingList = {
  paper: { sx: { border: 1, borderColor: 'control', borderRadius: '6px', typography: 'body2' } },
};

/** Asks whether one action on one resource is allowed. */
export function QuestionForm({ asked, specifiers, onAsk }: QuestionFormProps) {
  const [draft, setDraft] = useState(asked);
  const [hasAsked, setHasAsked] = useState(asked.action !== '' || asked.resource !== '');
  const reading = readQuestion(draft);
  const problem = (field: keyof QuestionTexts) => {
    if (!hasAsked) return undefined;
    if (draft[field].trim() === '') return field === 'action' ? 'Name an action.' : 'Name a resource.';
    return reading.kind === 'problem' && reading.field === field ? reading.message : undefined;
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    setHasAsked(true);
    if (reading.kind === 'question') {
      onAsk({ action: draft.action.trim(), resource: draft.resource.trim() });
    }
  }

  const field = (name: keyof QuestionTexts, label: string, hint: string, options: readonly string[]) => (
    <Autocomplete
      freeSolo
      size="small"
      options={options}
      slotProps={floatingList}
      inputValue={draft[name]}
      onInputChange={(_, value, reason) => {
        if (reason === 'reset' && value === '') return;
        setDraft((now) => ({ ...now, [name]: value }));
      }}
      renderInput={(props) => (
        <TextField
          {...props}
          label={label}
          error={problem(name) !== undefined}
          helperText={problem(name) ?? hint}
          sx={{ '& input': { fontFamily: monoFamily, fontSize: '0.8125rem' } }}
        />
      )}
    />
  );

  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 1.5 }}>
      {field('action', 'Action', 'Such as updateOn', actionSuggestions(draft.resource))}
      {field(
        'resource',
        'Resource',
        'One particular thing; tags after “;”, such as proj/web:env/live:flag/pay;billing',
        resourceSuggestions(draft.action, specifiers),
      )}
      <Button type="submit" variant="outlined" sx={{ justifySelf: 'start' }}>
        Ask
      </Button>
    </Box>
  );
}
