import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { tidyText } from '#domain/token-search.ts';

/** Long enough that a typed word is one entry in the address, short enough that a reload keeps it. */
const settleMs = 300;

type Typed = {
  readonly value: string;
  /** The text that the address had when it was last looked at. */
  readonly address: string;
  /** What went to the address and has not come back from it, oldest first. */
  readonly underway: readonly string[];
};

/**
 * The text of the search field: what is typed shows at once and goes to the address when typing pauses or the field is left, so
 * that a link pressed right after is not called back by it; a text that the address brings (Back, a link) replaces what was
 * typed.
 */
export function useSearchText(addressText: string, onSettled: (text: string) => void) {
  const [typed, setTyped] = useState<Typed>({ value: addressText, address: addressText, underway: [] });
  if (typed.address !== addressText) setTyped(follow(typed, addressText));
  const settle = useEffectEvent((text: string) => {
    setTyped((now) => ({ ...now, underway: [...now.underway, text] }));
    onSettled(text);
  });
  const tidy = tidyText(typed.value);
  const settled = typed.underway.at(-1) ?? addressText;
  useEffect(() => {
    if (tidy === settled) return undefined;
    const timer = setTimeout(settleOnce, settleMs);
    window.addEventListener('focusout', settleOnce);
    return stop;

    function settleOnce() {
      stop();
      settle(tidy);
    }

    function stop() {
      clearTimeout(timer);
      window.removeEventListener('focusout', settleOnce);
    }
  }, [tidy, settled]);
  return {
    value: typed.value,
    change: useCallback((value: string) => setTyped((now) => ({ ...now, value })), []),
  };
}

/** The address has another text. When it went there from here it only follows, and more may have been typed since. */
function follow({ value, underway }: Typed, address: string): Typed {
  const at = underway.indexOf(address);
  const isOurs = at !== -1 || tidyText(value) === address;
  return { value: isOurs ? value : address, address, underway: at === -1 ? [] : underway.slice(at + 1) };
}
