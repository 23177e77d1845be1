// The time of the server, as its answers tell it: what is promised there is kept by its clock, whatever this computer's says.
import { createStore } from '#store/store.ts';

/** What one answer tells: how far the server's clock is ahead of this computer's, at least and at most, in ms. */
export type ClockReading = {
  readonly least: number;
  readonly most: number;
  /** Whether it is the clock of the instance itself, by which old keys end, and not the gateway's. */
  readonly isInstance: boolean;
};

/** The `Date` of an answer, where the time may come from, counts whole seconds. */
const resolutionMs = 999;

/** From this difference on, in ms, whoever shows times is told: nobody sees a smaller one. */
const visibleMs = 1000;

/**
 * To be called when a request is sent; what it gives reads the headers as soon as they are there. Between the two moments the server told
 * its time. Undefined when it did not, and when the clock of this computer was set back meanwhile.
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

/** A clock that keeps what answers tell. `localNow` is this computer's, in epoch ms. */
export function createServerClock(localNow: () => number) {
  let ahead = 0;
  const told = createStore(0);
  let heardInstance = false;
  let session: string | undefined;
  return {
    now: () => localNow() + ahead,
    /** How far the server's clock is ahead of this computer's, in ms, as listeners were told. */
    ahead: told.get,
    /**
     * Goes as far as the answer makes it, and no further: each answer can only bring this nearer to the truth, so times on screen do not
     * jump to and fro with slow and quick answers.
     */
    note: (reading: ClockReading | undefined): void => {
      if (reading === undefined || (heardInstance && !reading.isInstance)) return;
      heardInstance = reading.isInstance;
      ahead = Math.min(reading.most, Math.max(reading.least, ahead));
      if (Math.abs(ahead - told.get()) >= visibleMs) told.set(ahead);
    },
    /** Another session may be one at another instance, whose clock nobody has heard yet. */
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
