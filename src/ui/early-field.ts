import { useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react';

/**
 * Takes over from a field that stood in the page before the program: what was typed into it goes to `onType`, the focus to `field`.
 * Both are read while the old field is still there, which is once: a page that is opened later starts with what its address says.
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
