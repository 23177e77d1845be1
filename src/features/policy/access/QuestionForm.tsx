import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { monoFamily } from '#ui/typography.ts';
import { actionsFound, actionSuggestions } from './question-text.ts';
import type { QuestionTexts } from './question-text.ts';

type QuestionFormProps = {
  /** The question that is answered beside the form; a new one replaces the typed text. */
  readonly asked: QuestionTexts;
  /** Called with empty texts when the typed text is no question. No answer to an older question then stays beside it. */
  readonly onAsk: (question: QuestionTexts) => void;
  /** Reads the two texts as a question, or names the one that is not understood. */
  readonly read: (texts: QuestionTexts) => FieldReading;
  /** Resources to suggest for an action. */
  readonly offer: (action: string) => readonly string[];
  readonly resourceHint: string;
  /** `row`: side by side if there is room. */
  readonly layout?: 'column' | 'row';
};

type FieldReading =
  | { readonly kind: 'empty' | 'question' }
  | { readonly kind: 'problem'; readonly field: keyof QuestionTexts; readonly message: string };

const nothing: QuestionTexts = { action: '', resource: '' };

function isSame(one: QuestionTexts, other: QuestionTexts): boolean {
  return one.action === other.action && one.resource === other.resource;
}

const floatingList = {
  paper: { sx: { border: 1, borderColor: 'control', borderRadius: '6px', typography: 'body2' } },
};

/** Asks whether an action is allowed. */
export function QuestionForm({
  asked,
  onAsk,
  read,
  offer,
  resourceHint,
  layout = 'column',
}: QuestionFormProps) {
  const [draft, setDraft] = useState(asked);
  const [hasAsked, setHasAsked] = useState(!isSame(asked, nothing));
  const [known, setKnown] = useState({ asked, own: asked });
  if (!isSame(asked, known.asked)) {
    setKnown({ asked, own: asked });
    if (!isSame(asked, known.own)) {
      setDraft(asked);
      setHasAsked(!isSame(asked, nothing));
    }
  }
  const reading = read(draft);
  const problem = (field: keyof QuestionTexts) => {
    if (!hasAsked) return undefined;
    if (draft[field].trim() === '') return field === 'action' ? 'Enter an action.' : 'Enter a resource.';
    return reading.kind === 'problem' && reading.field === field ? reading.message : undefined;
  };

  function ask() {
    const { action, resource } = draft;
    const own = reading.kind === 'question' ? { action: action.trim(), resource: resource.trim() } : nothing;
    setHasAsked(true);
    setKnown({ asked, own });
    onAsk(own);
  }

  const field = (name: keyof QuestionTexts, label: string, hint: string, options: readonly string[]) => (
    <Autocomplete
      freeSolo
      size="small"
      options={options}
      {...(name === 'action' && {
        filterOptions: (known: string[], { inputValue }: { readonly inputValue: string }) =>
          actionsFound(known, inputValue),
      })}
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
    // Not a form element: the question may stand inside the form of a token, and forms do not nest.
    <Box
      onKeyDown={(event) => {
        // The event is already prevented when Enter accepted a suggestion.
        if (event.key !== 'Enter' || event.defaultPrevented || !(event.target instanceof HTMLInputElement)) {
          return;
        }
        event.preventDefault();
        ask();
      }}
      sx={{
        display: 'grid',
        gap: 1.5,
        alignItems: 'start',
        ...(layout === 'row' && {
          gridTemplateColumns: { md: 'minmax(0, 2fr) minmax(0, 3fr) auto' },
        }),
      }}
    >
      {field('action', 'Action', 'For example, updateOn', actionSuggestions(draft.resource))}
      {field('resource', 'Resource', resourceHint, offer(draft.action))}
      <Button
        variant="outlined"
        onClick={ask}
        sx={{
          justifySelf: 'start',
          // In a row the button is pushed down by the height of the field labels.
          ...(layout === 'row' && { mt: { md: '27px' }, minHeight: { md: 36 } }),
        }}
      >
        Check
      </Button>
    </Box>
  );
}
