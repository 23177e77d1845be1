// The clock of the screen: one timer for every relative time there is, stopped while nobody looks.
import { createStore } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';

const tickMs = 15_000;

/** Where the time comes from, in epoch ms. */
export type ScreenClock = {
  readonly now: () => number;
  /** Tells when the time jumps. */
  readonly subscribe: (onJump: () => void) => () => void;
};

let clock: ScreenClock = { now: () => Date.now(), subscribe: () => () => undefined };
let isWatched = false;
const shown = createStore(clock.now(), runWhileWatched);

/** Sets the screen by another clock than this computer's. To be called before anything is drawn. */
export function setScreenClock(next: ScreenClock): void {
  clock = next;
  tick();
}

/** The present in epoch ms by the clock of the screen, for a moment at which nothing is drawn. */
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
  // With nobody subscribed the clock stands; the first reader must not see the time at which it stopped.
  if (!isWatched && Math.abs(clock.now() - shown.get()) >= tickMs) tick();
  return shown.get();
}

/** The present in epoch ms, renewed every 15 s. */
export function useNow(): number {
  return useStore({ get: read, subscribe: shown.subscribe });
}
