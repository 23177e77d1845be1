import { useEffect, useState } from 'react';
import { readScreenClock } from './now.ts';

/**
 * The seconds left until an instant (epoch ms). It has its own timer, because the clock of the screen ticks every 15 s. A count
 * read aloud each second helps nobody: a timer stays silent, also inside a live region.
 */
export function Countdown({ until }: { readonly until: number }) {
  const [now, setNow] = useState(readScreenClock);
  useEffect(() => {
    const timer = setInterval(() => setNow(readScreenClock()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  return (
    <span role="timer" className="tabular">
      {seconds === 1 ? '1 second' : `${seconds} seconds`}
    </span>
  );
}
