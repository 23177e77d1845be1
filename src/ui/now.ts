// The clock of the screen: one timer for every relative time there is, stopped while nobody looks.
import { useSyncExternalStore } from 'react';

const tickMs = 15_000;

/** Where the time comes from, in epoch ms. */
export type ScreenClock = {
  readonly now: () => number;
  /** Tells when the time jumps. */
  readonly subscribe: (onJump: () => void) => () => void;
};

let clock: ScreenClock = { now: () => Date.now(), subscribe: () => () => undefined };
let now = clock.now();
let timer: ReturnType<typeof setInterval> | undefined;
let stopListening: (() => void) | undefined;
const listeners = new Set<() => void>();

/** Sets the screen by another clock than this computer's. To be called before anything is drawn. */
export function setScreenClock(next: ScreenClock): void {
  clock = next;
  now = clock.now();
}

/** The present in epoch ms by the clock of the screen, for a moment at which nothing is drawn. */
export function readScreenClock(): number {
  return clock.now();
}

function tick() {
  now = clock.now();
  for (const listener of listeners) listener();
}

function followVisibility() {
  clearInterval(timer);
  timer = undefined;
  if (document.hidden) return;
  timer = setInterval(tick, tickMs);
  tick();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = clock.now();
    timer = setInterval(tick, tickMs);
    stopListening = clock.subscribe(tick);
    document.addEventListener('visibilitychange', followVisibility);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    stopListening?.();
    document.removeEventListener('visibilitychange', followVisibility);
  };
}

function read(): number {
  // With nobody subscribed the clock stands; the first reader must not see the time at which it stopped.
  if (listeners.size === 0 && Math.abs(clock.now() - now) >= tickMs) now = clock.now();
  return now;
}

/** The present in epoch ms, renewed every 15 s. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, read);
}
