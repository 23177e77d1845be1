import Autocomplete from '@mui/material/Autocomplete';
import type { PopperProps } from '@mui/material/Popper';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { foldText } from '#domain/text/folded-text.ts';
import type { ResourceSpecifier } from '#domain/policy/language/resource.ts';
import type { SpecifierSegment } from '#domain/policy/language/resource-segment.ts';
import { useEditorTools } from './editor-context.ts';
import { PropertyChoice } from './PropertyChoice.tsx';
import { segmentKind, segmentNoun, withSegment } from './segment-change.ts';
import { nameMeaning, nameSuggestions } from './segment-name.ts';

type SegmentFormProps = {
  readonly specifier: ResourceSpecifier;
  readonly depth: number;
  readonly onChange: (text: string) => void;
  readonly onDone: () => void;
};

// The list lies over its own form, so it needs a border.
const floatingList = {
  paper: { sx: { border: 1, borderColor: 'control', borderRadius: '6px', typography: 'body2' } },
};

const inPlace = {
  paper: { variant: 'outlined', sx: { mt: 0, boxShadow: 'none', typography: 'body2' } },
  listbox: { sx: { maxHeight: '12rem' } },
} as const;

/** One segment of a specifier. Valid input is written to the policy immediately; invalid input is kept here. */
export function SegmentForm({ specifier, depth, onChange, onDone }: SegmentFormProps) {
  const { seen } = useEditorTools();
  const [draft, setDraft] = useState<SpecifierSegment | undefined>(specifier.segments[depth]);
  // Until something is typed, the existing name must not filter out the other suggestions.
  const [hasTyped, setHasTyped] = useState(false);
  if (draft === undefined) return null;
  const noun = segmentNoun(specifier, depth);
  const kind = segmentKind(specifier, depth);
  const { problem } = withSegment(specifier, depth, draft);
  const suggestions = nameSuggestions(seen.names.get(draft.type) ?? []);

  function change(part: Partial<SpecifierSegment>) {
    if (draft === undefined) return;
    const next = { ...draft, ...part };
    setDraft(next);
    const written = withSegment(specifier, depth, next);
    if (written.problem === undefined) onChange(written.text);
  }

  return (
    <Box
      sx={{ p: 1.5, display: 'grid', gap: 1.5 }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.defaultPrevented) return;
        // Enter must not submit the form around the editor.
        event.preventDefault();
        if (problem === undefined) onDone();
      }}
    >
      <Autocomplete
        freeSolo
        openOnFocus
        slots={{ popper: ListInPlace }}
        slotProps={inPlace}
        size="small"
        options={suggestions.map(({ value }) => value)}
        getOptionKey={(value) => value}
        filterOptions={(options, { inputValue }) =>
          hasTyped ? options.filter((option) => foldText(option).includes(foldText(inputValue))) : options
        }
        inputValue={draft.name}
        onInputChange={(_, name, reason) => {
          // On the first render MUI would empty the field.
          if (reason === 'reset' && name === '') return;
          setHasTyped(reason === 'input');
          change({ name });
        }}
        renderOption={({ key, ...props }, value) => (
          <Box
            component="li"
            key={key}
            {...props}
            sx={{ flexWrap: 'wrap', justifyContent: 'space-between !important', overflowWrap: 'anywhere' }}
          >
            <code>{value}</code>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {suggestions.find((one) => one.value === value)?.note}
            </Typography>
          </Box>
        )}
        renderInput={(props) => (
          <TextField
            {...props}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the popover was opened to type here
            autoFocus
            // A key typed in place of "any" must not become a pattern: `*storefront` matches every key with that ending.
            onFocus={({ target }) => draft.name === '*' && target.select()}
            label={`${capital(noun.one)} key`}
            error={problem !== undefined}
            helperText={problem === undefined ? nameMeaning(draft.name, noun) : `Not saved yet: ${problem}`}
          />
        )}
      />
      {kind?.properties?.map((property) => (
        <PropertyChoice
          key={property}
          property={property}
          noun={noun}
          value={draft.properties[property]}
          onChange={(value) => {
            const { [property]: _, ...others } = draft.properties;
            change({ properties: value === undefined ? others : { ...others, [property]: value } });
          }}
        />
      ))}
      {(kind?.taggable === true || draft.tags.length > 0) && (
        <Words
          label="Tags"
          help={`The ${noun.one} must have all of these tags.`}
          values={draft.tags}
          options={(seen.tags.get(draft.type) ?? []).map(({ value }) => value)}
          onChange={(tags) => change({ tags })}
        />
      )}
      {kind?.views === true && (
        <Words
          label="Views"
          help={`The ${noun.one} must be in all of these views.`}
          values={draft.views}
          options={seen.views.map(({ value }) => value)}
          onChange={(views) => change({ views })}
        />
      )}
      <Button size="small" onClick={onDone} sx={{ justifySelf: 'end' }}>
        Done
      </Button>
    </Box>
  );
}

/** The suggestions between the field and the next one, which they would cover otherwise. */
function ListInPlace({ open, children }: PopperProps) {
  return open && typeof children !== 'function' ? <Box sx={{ mt: -1 }}>{children}</Box> : null;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type WordsProps = {
  readonly label: string;
  readonly help: string;
  readonly values: readonly string[];
  readonly options: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
};

function Words({ label, help, values, options, onChange }: WordsProps) {
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      slotProps={floatingList}
      size="small"
      value={[...values]}
      options={options.filter((option) => !values.includes(option))}
      onChange={(_, next) => onChange([...new Set(next.map((word) => word.trim()).filter(Boolean))])}
      renderInput={(props) => <TextField {...props} label={label} helperText={help} />}
    />
  );
}
