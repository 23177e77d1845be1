import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react';
import { CloseIcon, SearchIcon } from './icons.ts';
import { ShortcutHint } from './ShortcutHint.tsx';

type SearchFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The field's label, such as "Search access tokens". */
  readonly label: string;
  readonly placeholder?: string;
  /** The key that focuses the field, shown while it is empty. */
  readonly shortcut?: string;
  readonly inputRef?: Ref<HTMLInputElement | null>;
  readonly onEnter?: () => void;
  /** Leads from the field to what it found. */
  readonly onDown?: () => void;
};

/** A field that searches while typing. Escape clears it first, then leaves it. */
export function SearchField(props: SearchFieldProps) {
  const { value, onChange, label, placeholder, shortcut, inputRef, onEnter, onDown } = props;
  const field = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(inputRef, () => field.current);

  /** The clear button disappears with the text, so the focus returns to the field. */
  function clear() {
    onChange('');
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.();
    if (event.key === 'ArrowDown' && onDown !== undefined) {
      event.preventDefault();
      onDown();
    }
    if (event.key !== 'Escape') return;
    if (value === '') event.currentTarget.blur();
    else onChange('');
    event.stopPropagation();
  }

  return (
    <OutlinedInput
      size="small"
      fullWidth
      type="text"
      value={value}
      placeholder={placeholder}
      inputRef={field}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      sx={{ pl: 1, pr: 0.5 }}
      startAdornment={
        <InputAdornment position="start" sx={{ mr: 0.75 }}>
          <SearchIcon sx={{ fontSize: 18 }} />
        </InputAdornment>
      }
      endAdornment={
        value === '' ? (
          shortcut !== undefined && <ShortcutHint keys={shortcut} />
        ) : (
          <IconButton aria-label="Clear search" onClick={clear}>
            <CloseIcon />
          </IconButton>
        )
      }
      slotProps={{
        input: {
          'aria-label': label,
          role: 'searchbox',
          autoComplete: 'off',
          spellCheck: false,
          ...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut }),
        },
      }}
    />
  );
}
