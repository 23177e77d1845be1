import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { tidyText } from '#domain/token-list/search.ts';

/** Long enough that a typed word is one entry in the address, short enough that a reload keeps it. */
const settleMs = 300;

/**
 * The text of the search field: what is typed shows at once and goes to the address when typing pauses or the field is left, so
 * that a link pressed right after is not called back by it; a text that the address brings (Back, a link) replaces what was
 * typed. `onSettled` must bring the address back before the next key, or what that adds is replaced as well.
 */
export function useSearchText(addressText: string, onSettled: (text: string) => void) {
  const [typed, setTyped] = useState({ value: addressText, address: addressText });
  if (typed.address !== addressText) {
    const isEcho = tidyText(typed.value) === addressText;
    setTyped({ value: isEcho ? typed.value : addressText, address: addressText });
  }
  const settle = useEffectEvent(onSettled);
  const tidy = tidyText(typed.value);
  useEffect(() => {
    if (tidy === addressText) return undefined;
    const timer = setTimeout(settleOnce, settleMs);
    window.addEventListener('focusout', settleOnce);
    return stop;

    // The address follows behind this event: until then this would settle again, and call a navigation back that has begun since.
    function settleOnce() {
      stop();
      settle(tidy);
    }

    function stop() {
      clearTimeout(timer);
      window.removeEventListener('focusout', settleOnce);
    }
  }, [tidy, addressText]);
  return {
    value: typed.value,
    change: useCallback((value: string) => setTyped({ value, address: addressText }), [addressText]),
  };
}
