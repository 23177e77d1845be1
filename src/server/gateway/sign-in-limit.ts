// Slows down whoever tries keys: not because a key of 122 random bits could be guessed, but because a list of stolen ones could be
// sorted here into those that work and those that do not.
import { siteOf } from './client-address.ts';
import type { GatewayRefusal } from './gateway-error.ts';

/** How many refused keys one address or session may send within `windowLength` (ms) before it has to wait for the rest of it. */
const maxRefused = 10;
/** The same for a whole IPv6 network, in which many people may be. */
const maxOfSite = 100;
const windowLength = 5 * 60 * 1000;
/** How many addresses, networks and sessions are counted at a time. */
const maxWindows = 10_000;
/** After how many seconds whoever found all places taken may come again. */
const busyRetryAfter = 5;

export type KeyAttempt =
  | { readonly kind: 'limited'; readonly refusal: GatewayRefusal }
  /** To be called once, with how it ended: only a refused key stays in the count. */
  | { readonly kind: 'begun'; readonly settle: (outcome: 'refused' | 'forgiven') => void };

/**
 * `begin` is told for which address the attempt counts, as `countedAddress` gives it, and for which session, if any. One of them
 * without room is enough to refuse it, and so is the network around the address.
 */
export type SignInLimit = { readonly begin: (address: string, session?: string) => KeyAttempt };

type Window = { refused: number; pending: number; readonly most: number; readonly endsAt: number };

/** Counts from the first attempt on; those that are still under way count, so that haste gains nothing. */
export function createSignInLimit(now: () => number): SignInLimit {
  // In the order of their ends, since all are of one length: the first is the oldest.
  const windows = new Map<string, Window>();

  function windowOf(name: string, most: number): Window {
    const known = windows.get(name);
    if (known !== undefined && known.endsAt > now()) return known;
    windows.delete(name);
    if (windows.size >= maxWindows) makeRoom();
    const fresh = { refused: 0, pending: 0, most, endsAt: now() + windowLength };
    windows.set(name, fresh);
    return fresh;
  }

  function makeRoom(): void {
    for (const [name, { endsAt }] of windows) {
      if (endsAt > now() && windows.size < maxWindows) return;
      windows.delete(name);
    }
  }

  function settle(name: string, window: Window, outcome: 'refused' | 'forgiven'): void {
    window.pending -= 1;
    if (outcome === 'refused') window.refused += 1;
    if (window.refused + window.pending === 0 && windows.get(name) === window) windows.delete(name);
  }

  return {
    begin(address, session) {
      const site = siteOf(address);
      const places = [
        { name: address, window: windowOf(address, maxRefused) },
        ...(site === undefined ? [] : [{ name: site, window: windowOf(site, maxOfSite) }]),
        ...(session === undefined ? [] : [{ name: session, window: windowOf(session, maxRefused) }]),
      ];
      const full = places.find(({ window }) => window.refused >= window.most);
      if (full !== undefined) return { kind: 'limited', refusal: limited(full.window.endsAt - now()) };
      if (places.some(({ window }) => window.refused + window.pending >= window.most))
        return { kind: 'limited', refusal: busy };
      for (const { window } of places) window.pending += 1;
      return {
        kind: 'begun',
        settle(outcome) {
          for (const { name, window } of places) settle(name, window, outcome);
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

const busy: GatewayRefusal = {
  status: 429,
  code: 'sign_in_busy',
  message: 'Too many keys from your network address are being checked at once. Try again in a few seconds.',
  headers: { 'Retry-After': String(busyRetryAfter) },
};
