import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { containsWords, searchWords } from '#domain/token-list/search-text.ts';
import { memberTitle, tokenTitle } from '#domain/token/token.ts';
import type { AccessToken } from '#domain/token/token.ts';

type TokenPickerProps = {
  readonly label: string;
  readonly tokens: readonly AccessToken[];
  readonly value: AccessToken | undefined;
  readonly onChange: (id: string | null) => void;
};

/** More options would be slow to draw and no help: another typed word narrows them down. */
const offered = 50;

/** Finds one token out of ten thousand by name, owner or the last characters of its key. */
export function TokenPicker({ label, tokens, value, onChange }: TokenPickerProps) {
  return (
    <Autocomplete
      size="small"
      options={tokens}
      value={value ?? null}
      onChange={(_, token) => onChange(token?.id ?? null)}
      getOptionLabel={tokenTitle}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={(options, { inputValue }) => {
        // While the field holds the name of the chosen token, all tokens are offered.
        const words = value !== undefined && inputValue === tokenTitle(value) ? [] : searchWords(inputValue);
        return options.filter((token) => containsWords(token, words)).slice(0, offered);
      }}
      noOptionsText="No tokens match"
      // Two of these fields share a page, so their buttons need names of their own.
      openText={`Show tokens: ${label}`}
      closeText={`Hide tokens: ${label}`}
      clearText={`Clear: ${label}`}
      slotProps={{
        paper: { sx: { border: 1, borderColor: 'control', borderRadius: '6px', typography: 'body2' } },
      }}
      renderOption={({ key, ...props }, token) => (
        <Box component="li" key={key} {...props} sx={{ display: 'block !important' }}>
          {tokenTitle(token)}
          <Box component="span" sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}>
            {token.kind === 'service' ? 'Service' : 'Personal'}
            {token.member !== undefined && ` · ${memberTitle(token.member)}`}
            {token.lastFour !== '' && ` · …${token.lastFour}`}
          </Box>
        </Box>
      )}
      renderInput={(props) => <TextField {...props} label={label} placeholder="Name, owner or last four" />}
    />
  );
}
