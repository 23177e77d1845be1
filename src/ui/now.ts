// The clock of the screen: one timer for all relative times, stopped while the page is hidden.
import { createStore } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';

const tickMs = 15_000;

/** The source of the time, in epoch ms. */
export type ScreenClock = {
  readonly now: () => number;
  /** Reports jumps of the time. */
  readonly subscribe: (onJump: () => void) => () => void;
};

let clock: ScreenClock = { now: () => Date.now(), subscribe: () => () => undefined };
let isWatched = false;
const shown = createStore(clock.now(), runWhileWatched);

/** Sets the clock of the screen by another clock than this computer's. To be called before the first render. */
export function setScreenClock(next: ScreenClock): void {
  clock = next;
  tick();
}

/** The present in epoch ms by the clock of the screen, for use outside rendering. */
export function readScreenClock(): number {
  return clock.now();
}

function tick(): void {
  shown.set(clock.now());
}

function runWhileWatched(): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const followVisibility = () => {
    clearInterval(timer);
    if (document.hidden) return;
    timer = setInterval(tick, tickMs);
    tick();
  };
  const stopListening = clock.subscribe(tick);
  document.addEventListener('visibilitychange', followVisibility);
  timer = setInterval(tick, tickMs);
  tick();
  isWatched = true;
  return () => {
    isWatched = false;
    clearInterval(timer);
    stopListening();
    document.removeEventListener('visibilitychange', followVisibility);
  };
}

function read(): number {
  // Without subscribers the clock stands still; the first reader must not see the old time.
  if (!isWatched && Math.abs(clock.now() - shown.get()) >= tickMs) tick();
  return shown.get();
}

/** The present in epoch ms, updated every 15 s. */
export function useNow(): number {
  return useStore({ get: read, subscribe: shown.subscribe });
}
