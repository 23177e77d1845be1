// Slows down whoever tries keys: not because a key of 122 random bits could be guessed, but because a list of stolen ones could be
// sorted here into those that work and those that do not.
import type { GatewayRefusal } from './gateway-error.ts';

/** How many refused keys one address may send within `windowLength` (ms) before it has to wait for the rest of it. */
const mostRefused = 10;
const windowLength = 5 * 60 * 1000;
/** How many addresses are counted at a time. */
const mostAddresses = 10_000;

export type SignInAttempt =
  | { readonly kind: 'limited'; readonly refusal: GatewayRefusal }
  /** `forgive` takes the attempt out of the count again: for every end but a refused key. */
  | { readonly kind: 'begun'; readonly forgive: () => void };

export type SignInLimit = { readonly begin: (address: string) => SignInAttempt };

type Window = { attempts: number; readonly endsAt: number };

/** Counts per address, from the first attempt on; those that are still under way count, so that haste gains nothing. */
export function createSignInLimit(now: () => number): SignInLimit {
  const windows = new Map<string, Window>();

  function windowOf(address: string): Window {
    const known = windows.get(address);
    if (known !== undefined && known.endsAt > now()) return known;
    windows.delete(address);
    if (windows.size >= mostAddresses) makeRoom();
    const fresh = { attempts: 0, endsAt: now() + windowLength };
    windows.set(address, fresh);
    return fresh;
  }

  function makeRoom(): void {
    for (const [address, { endsAt, attempts }] of windows)
      if (endsAt <= now() || attempts === 0) windows.delete(address);
    const [oldest] = windows.keys();
    if (windows.size >= mostAddresses && oldest !== undefined) windows.delete(oldest);
  }

  return {
    begin(address) {
      const window = windowOf(address);
      if (window.attempts >= mostRefused) return { kind: 'limited', refusal: limited(window.endsAt - now()) };
      window.attempts += 1;
      return {
        kind: 'begun',
        forgive: () => {
          window.attempts -= 1;
        },
      };
    },
  };
}

function limited(wait: number): GatewayRefusal {
  const minutes = Math.ceil(wait / 60_000);
  return {
    status: 429,
    code: 'sign_in_limited',
    message: `Too many keys from your network address were refused. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    headers: { 'Retry-After': String(Math.ceil(wait / 1000)) },
  };
}
