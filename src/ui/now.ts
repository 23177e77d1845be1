// The clock of the screen: one timer for every relative time there is, stopped while nobody looks.
import { useSyncExternalStore } from 'react';

const tickMs = 15_000;

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick() {
  now = Date.now();
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
    now = Date.now();
    timer = setInterval(tick, tickMs);
    document.addEventListener('visibilitychange', followVisibility);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', followVisibility);
  };
}

function read(): number {
  // With nobody subscribed the clock stands; the first reader must not see the time at which it stopped.
  if (listeners.size === 0 && Date.now() - now >= tickMs) now = Date.now();
  return now;
}

/** The present in epoch ms, renewed every 15 s. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, read);
}
