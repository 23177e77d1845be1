import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import { kindsNamedBy } from '#domain/policy/language/statement-kinds.ts';
import { useAnnounce } from '#ui/Announcer.tsx';
import { CloseIcon, EditIcon } from '#ui/icons.ts';
import { focusAfterRemoval } from './focus-after-removal.ts';
import { ResourceSegments } from './ResourceSegments.tsx';
import { ResourceTextField } from './ResourceTextField.tsx';

type ResourceRowProps = {
  readonly text: string;
  /** The other resources of the statement. */
  readonly beside: readonly string[];
  /** The row's label, as in "resource 1 of statement 2". */
  readonly place: string;
  readonly onChange: (text: string) => void;
  readonly onRemove: () => void;
};

/** One resource specifier as segments. It is shown as text while it is edited as text, or when it is not a valid specifier. */
export function ResourceRow({ text, beside, place, onChange, onRemove }: ResourceRowProps) {
  const [isTyping, setIsTyping] = useState(false);
  const announce = useAnnounce();
  const parse = parseResourceOnce(text);
  const asText = isTyping || parse.kind === 'problem';
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5, minWidth: 0, mr: -0.5 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {asText ? (
          <ResourceTextField
            text={text}
            place={place}
            isInvalid={parse.kind === 'problem'}
            // A field opened on request takes the focus; one shown because of an error does not.
            takesFocus={isTyping}
            onChange={(next) => {
              setIsTyping(true);
              onChange(next);
            }}
            onDone={() => setIsTyping(false)}
          />
        ) : (
          <ResourceSegments
            specifier={parse.specifier}
            onlyKind={kindsNamedBy(beside)[0]}
            place={place}
            onChange={onChange}
          />
        )}
      </Box>
      {!asText && (
        <IconButton aria-label={`Edit ${place} as text`} onClick={() => setIsTyping(true)}>
          <EditIcon />
        </IconButton>
      )}
      <IconButton
        aria-label={`Remove ${place}`}
        data-remove
        onClick={({ currentTarget }) => {
          focusAfterRemoval(currentTarget);
          announce(`${text} removed`);
          onRemove();
        }}
      >
        <CloseIcon />
      </IconButton>
    </Box>
  );
}
