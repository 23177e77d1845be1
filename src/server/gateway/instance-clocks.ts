// How far the clock of each instance is from this process's. Ends of keys and tokens follow the instance's clock.
import type { AnsweredHeaders } from './forwarded-headers.ts';
import { instanceTime } from './server-time.ts';

export type InstanceClocks = {
  /** Compares the clocks by the `Date` of an answer that has just come. */
  readonly note: (origin: string, headers: AnsweredHeaders) => void;
  /** The instance's time in epoch ms: as it was compared last, or else the process's own. */
  readonly now: (origin: string) => number;
};

/** In ms. `Date` counts whole seconds, and an answer takes a while: a smaller difference says nothing. */
const least = 5000;

/** `now` gives epoch ms. */
export function createInstanceClocks(now: () => number): InstanceClocks {
  const ahead = new Map<string, number>();
  return {
    note(origin, headers) {
      const told = instanceTime(headers['date'])['x-server-time'];
      if (told === undefined) return;
      const difference = Number(told) - now();
      ahead.set(origin, Math.abs(difference) < least ? 0 : difference);
    },
    now: (origin) => now() + (ahead.get(origin) ?? 0),
  };
}
