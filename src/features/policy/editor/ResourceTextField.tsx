import { styled } from '@mui/material/styles';
import { useLayoutEffect, useRef } from 'react';
import { monoFamily } from '#ui/typography.ts';

type ResourceTextFieldProps = {
  readonly text: string;
  readonly place: string;
  readonly isInvalid: boolean;
  readonly takesFocus: boolean;
  readonly onChange: (text: string) => void;
  readonly onDone: () => void;
};

/** A specifier as text, for everything that the segments do not offer. Its problems are shown with the findings. */
export function ResourceTextField({
  text,
  place,
  isInvalid,
  takesFocus,
  onChange,
  onDone,
}: ResourceTextFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  return (
    <Field
      ref={input}
      type="text"
      aria-label={`Text of ${place}`}
      aria-invalid={isInvalid}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onDone}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // Enter must not submit the form around the editor.
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}

const Field = styled('input')(({ theme: { vars } }) => ({
  width: '100%',
  height: 28,
  padding: '0 8px',
  fontFamily: monoFamily,
  fontSize: '0.75rem',
  color: vars.palette.text.primary,
  backgroundColor: vars.palette.background.default,
  border: `1px solid ${vars.palette.control}`,
  borderRadius: 4,
  '&:focus': { outline: `2px solid ${vars.palette.primary.main}`, outlineOffset: -1 },
  '&[aria-invalid="true"]': { borderColor: vars.palette.deny.main },
}));
