import { styled } from '@mui/material/styles';
import type SvgIcon from '@mui/material/SvgIcon';
import { useId } from 'react';
import type { PreloadProps } from './lazy-part.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type Choice<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly icon?: typeof SvgIcon;
  /** Colours the segment while it is selected. */
  readonly tone?: 'allow' | 'deny';
  /** Loads the code that the choice needs. */
  readonly preloadProps?: PreloadProps;
};

type ChoiceSegmentsProps<Value extends string> = {
  /** The group's label for screen readers, as in "Effect of statement 2". */
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** As high as the buttons beside it. */
  readonly isTall?: boolean;
};

/** A choice among a few options, side by side: native radio buttons, so arrow keys move and Tab stops once. */
export function ChoiceSegments<Value extends string>({
  label,
  choices,
  value,
  onChange,
  isTall = false,
}: ChoiceSegmentsProps<Value>) {
  const name = useId();
  return (
    <Frame data-tall={isTall || undefined}>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {choices.map(({ value: own, label: word, icon: Icon, tone, preloadProps }) => (
        <Segment key={own} data-tone={own === value ? (tone ?? 'neutral') : undefined} {...preloadProps}>
          <input
            type="radio"
            name={name}
            value={own}
            checked={own === value}
            onChange={() => onChange(own)}
          />
          {Icon !== undefined && <Icon aria-hidden sx={{ fontSize: 14 }} />}
          {word}
        </Segment>
      ))}
    </Frame>
  );
}

const Frame = styled('fieldset')(({ theme: { vars } }) => ({
  display: 'inline-flex',
  position: 'relative',
  flexWrap: 'wrap',
  margin: 0,
  padding: 1,
  gap: 1,
  minWidth: 0,
  border: `1px solid ${vars.palette.divider}`,
  borderRadius: 6,
  backgroundColor: vars.palette.background.subtle,
  '& legend': { padding: 0, float: 'left' },
}));

const Segment = styled('label')(({ theme: { vars, typography } }) => ({
  ...typography.caption,
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  minHeight: 24,
  padding: '0 8px',
  borderRadius: 5,
  border: '1px solid transparent',
  fontWeight: 500,
  color: vars.palette.text.secondary,
  cursor: 'pointer',
  '&:hover': { color: vars.palette.text.primary },
  // The invisible radio covers its segment, so that a press anywhere reaches the native control.
  '& input': {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    margin: 0,
    opacity: 0,
    cursor: 'inherit',
  },
  '&:has(:focus-visible)': { outline: `2px solid ${vars.palette.primary.main}`, outlineOffset: 1 },
  '&[data-tone]': {
    color: vars.palette.text.primary,
    backgroundColor: vars.palette.background.default,
    borderColor: vars.palette.control,
  },
  '&[data-tone="allow"]': {
    color: vars.palette.allow.main,
    backgroundColor: vars.palette.allow.soft,
    borderColor: vars.palette.allow.main,
  },
  '&[data-tone="deny"]': {
    color: vars.palette.deny.main,
    backgroundColor: vars.palette.deny.soft,
    borderColor: vars.palette.deny.main,
  },
  '[data-tall] > &': { minHeight: 28, padding: '0 10px' },
  '@media (pointer: coarse)': { minHeight: 36 },
  '@media (forced-colors: active)': {
    '&[data-tone]': { forcedColorAdjust: 'none', color: 'HighlightText', backgroundColor: 'Highlight' },
  },
}));
