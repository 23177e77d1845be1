import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { tidyText } from '#domain/token-list/search.ts';

/** Long enough for a typed word to be one address change, short enough for a reload to keep it. */
const settleMs = 300;

/**
 * The text of the search field. Typed text is shown immediately. It goes to the address when typing pauses or the field is left. A link
 * pressed right after is therefore not undone by it. A text from the address (Back, a link) replaces the typed one. `onSettled` must update
 * the address before the next key press, or the next character is lost.
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

    // The address changes after this event. Until then the text would settle again and undo a navigation that has begun since.
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
