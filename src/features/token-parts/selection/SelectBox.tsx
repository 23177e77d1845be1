import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';

type SelectBoxProps = {
  readonly label: string;
  readonly isSelected: boolean;
  /** Some of what the box stands for is selected, some is not. */
  readonly isPartly?: boolean;
  readonly isBarred?: boolean;
  /** The ID of what is to be known about it. */
  readonly describedBy?: string;
  readonly onPress: (withShift: boolean) => void;
};

/** A checkbox as the browser draws it, as there are many; its cell is what makes it easy to hit. */
export function SelectBox({
  label,
  isSelected,
  isPartly = false,
  isBarred = false,
  describedBy,
  onPress,
}: SelectBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    <Box
      ref={box}
      type="checkbox"
      aria-label={label}
      aria-describedby={describedBy}
      checked={isSelected}
      disabled={isBarred}
      onChange={({ nativeEvent }) => onPress('shiftKey' in nativeEvent && nativeEvent.shiftKey === true)}
    />
  );
}

const Box = styled('input')(({ theme: { vars } }) => ({
  width: 16,
  height: 16,
  margin: 4,
  accentColor: vars.palette.accent.main,
  verticalAlign: 'middle',
  cursor: 'pointer',
  '&:disabled': { cursor: 'default' },
  '@media (pointer: coarse)': { width: 20, height: 20, margin: 10 },
}));
