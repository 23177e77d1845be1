import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';

type PickBoxProps = {
  readonly label: string;
  readonly isPicked: boolean;
  /** Some of what the box stands for is picked, some is not. */
  readonly isPartly?: boolean;
  readonly isBarred?: boolean;
  /** The ID of what is to be known about it. */
  readonly describedBy?: string;
  readonly onPress: (withShift: boolean) => void;
};

/** A checkbox as the browser draws it, as there are many; its cell is what makes it easy to hit. */
export function PickBox({
  label,
  isPicked,
  isPartly = false,
  isBarred = false,
  describedBy,
  onPress,
}: PickBoxProps) {
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
      checked={isPicked}
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
