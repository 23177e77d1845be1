// One press, one request. Everything that sends, resets or begins something goes through here.
import { useEffect, useRef, useState } from 'react';

/**
 * Gives `act` as a function that does nothing while a call of it is under way, and until what came of that call is on screen: its
 * promise then never settles. A rendered value would let a second press through, because the page may be busy when it comes and an
 * answer may be there before anything is drawn.
 *
 * `success` says what may follow: `again` another call, `once` none, because the page goes on elsewhere. A rejection always lets
 * the next call through.
 */
export function useOnePress<Args extends readonly unknown[], Result>(
  act: (...args: Args) => Promise<Result>,
  success: 'again' | 'once' = 'again',
): (...args: Args) => Promise<Result> {
  const presses = useRef({ begun: 0, shown: 0 });
  const [ended, setEnded] = useState(0);

  // An effect runs after the commit, and after the paint: a press that was made before is dropped by then.
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
