// The server's time, from its answers. Deadlines follow the server's clock, whatever this computer's clock says.
import { createStore } from '#store/store.ts';

/** What one answer says: how far the server's clock is ahead of this computer's, at least and at most, in ms. */
export type ClockReading = {
  readonly least: number;
  readonly most: number;
  /** True for the clock of the instance, which ends old keys. False for the gateway's clock. */
  readonly isInstance: boolean;
};

/** The time may come from the `Date` header of an answer, which counts whole seconds. */
const resolutionMs = 999;

/** Listeners are called from this difference on, in ms. Nobody sees a smaller one. */
const visibleMs = 1000;

/**
 * Call this when a request is sent, and its result as soon as the headers have arrived. The server's time lies between these two moments.
 * Gives undefined when the answer has no time, or when this computer's clock was set back meanwhile.
 */
export function startReading(localNow = readLocalClock): (headers: Headers) => ClockReading | undefined {
  const sentAt = localNow();
  return (headers) => {
    const serverAt = Number(headers.get('X-Server-Time') ?? Number.NaN);
    const least = serverAt - localNow();
    const most = serverAt + resolutionMs - sentAt;
    const isInstance = headers.get('X-Server-Clock') === 'instance';
    return serverAt > 0 && least <= most ? { least, most, isInstance } : undefined;
  };
}

/** A clock that follows the server's answers. `localNow` is this computer's time, in epoch ms. */
export function createServerClock(localNow: () => number) {
  let ahead = 0;
  const told = createStore(0);
  let heardInstance = false;
  let session: string | undefined;
  return {
    now: () => localNow() + ahead,
    /** How far the server's clock is ahead of this computer's, in ms, as listeners saw it last. */
    ahead: told.get,
    /**
     * Moves the clock only as far as the answer requires. Each answer can only bring it nearer to the true time. So times on screen do not
     * jump with slow and quick answers.
     */
    note: (reading: ClockReading | undefined): void => {
      if (reading === undefined || (heardInstance && !reading.isInstance)) return;
      heardInstance = reading.isInstance;
      ahead = Math.min(reading.most, Math.max(reading.least, ahead));
      if (Math.abs(ahead - told.get()) >= visibleMs) told.set(ahead);
    },
    /** Another session may be at another instance, whose clock is still unknown. */
    follow: (next: string | undefined): void => {
      if (session !== undefined && next !== session) heardInstance = false;
      session = next;
    },
    subscribe: told.subscribe,
  };
}

export const serverClock = createServerClock(readLocalClock);

/** The present by the server's clock, in epoch ms. */
export const serverNow = serverClock.now;

function readLocalClock(): number {
  return Date.now();
}
