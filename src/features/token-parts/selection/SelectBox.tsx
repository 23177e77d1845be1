import { useEffect, useRef } from 'react';

type SelectBoxProps = {
  readonly label: string;
  readonly isSelected: boolean;
  /** Some of the rows that the box stands for are selected, some are not. */
  readonly isPartly?: boolean;
  readonly isBarred?: boolean;
  /** The ID of the element that describes it. */
  readonly describedBy?: string;
  readonly onPress: (withShift: boolean) => void;
};

/** A native checkbox, as there are many (table.css); its whole cell is the target, which makes it easy to hit. */
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
