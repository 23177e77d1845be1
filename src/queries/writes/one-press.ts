// One press, one request. Every action that sends, resets or starts something uses this hook.
import { useEffect, useRef, useState } from 'react';

/**
 * Gives `act` as a function that ignores further calls while one is under way. It also ignores calls until the result is on screen. The
 * promise of an ignored call never settles. A rendered value would let a second press through. The page may be busy at the press, and the
 * answer may come before the next render.
 * `success` says what may follow. `again` allows another call; `once` allows none, because the page is left. A rejection always allows the
 * next call.
 */
export function useOnePress<Args extends readonly unknown[], Result>(
  act: (...args: Args) => Promise<Result>,
  success: 'again' | 'once' = 'again',
): (...args: Args) => Promise<Result> {
  const presses = useRef({ begun: 0, shown: 0 });
  const [ended, setEnded] = useState(0);

  // An effect runs after the commit and the paint, so an earlier press has been ignored by then.
  useEffect(() => {
    presses.current.shown = ended;
  }, [ended]);

  return (...args) => {
    const { current } = presses;
    if (current.begun !== current.shown) return new Promise<Result>(() => undefined);
    current.begun += 1;
    const turn = current.begun;
    const end = () => setEnded(turn);
    const result = act(...args);
    result.then(success === 'again' ? end : undefined, end);
    return result;
  };
}
