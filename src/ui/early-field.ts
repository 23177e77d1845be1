import { useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react';

/**
 * Takes over from a field that the page had before the program: its text goes to `onType`, its focus to `field`. Both are read once, while
 * the old field still exists. A page opened later starts with the text in its address.
 */
export function useEarlyField(
  selector: string,
  field: RefObject<HTMLInputElement | null>,
  onType: (value: string) => void,
): void {
  const [early] = useState(() => {
    const found = document.querySelector<HTMLInputElement>(selector);
    return found === null ? undefined : { found, hadFocus: document.activeElement === found };
  });
  const takeOver = useEffectEvent(({ found, hadFocus }: NonNullable<typeof early>) => {
    const { value, defaultValue } = found;
    if (value !== defaultValue) onType(value);
    if (!hadFocus) return;
    field.current?.focus();
    field.current?.setSelectionRange(value.length, value.length);
  });
  useLayoutEffect(() => {
    if (early !== undefined) takeOver(early);
  }, [early]);
}
