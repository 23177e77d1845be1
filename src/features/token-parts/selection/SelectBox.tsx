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

/** A checkbox as the browser draws it, as there are many (table.css); its cell is what makes it easy to hit. */
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
    <input
      ref={box}
      className="pick-box"
      type="checkbox"
      aria-label={label}
      aria-describedby={describedBy}
      checked={isSelected}
      disabled={isBarred}
      onChange={({ nativeEvent }) => onPress('shiftKey' in nativeEvent && nativeEvent.shiftKey === true)}
    />
  );
}
