// Slows down anybody who tries keys. Guessing a key of 122 random bits is hopeless. But this route could sort a list of stolen keys into
// valid and invalid ones.
import { siteOf } from './client-address.ts';
import { createCountingWindows, type CountingWindow } from './counting-windows.ts';
import type { GatewayRefusal } from './gateway-error.ts';

/** How many refused keys one address or session may send within `windowLength` (ms). After that it must wait until the window ends. */
const maxRefused = 10;
/** The same for a whole IPv6 network, which may have many users. */
const maxOfSite = 100;
/** The `Retry-After` of a refusal for too many attempts at once, in seconds. */
const busyRetryAfter = 5;

export type KeyAttempt =
  | { readonly kind: 'limited'; readonly refusal: GatewayRefusal }
  /** Call `settle` once with the outcome. Only a refused key stays in the count. */
  | { readonly kind: 'begun'; readonly settle: (outcome: 'refused' | 'forgiven') => void };

/**
 * `begin` takes the address of the attempt, as `countedAddress` gives it, and its session, if any. The attempt is refused when one of them
 * has no room left, or the network around the address has none.
 */
export type SignInLimit = { readonly begin: (address: string, session?: string) => KeyAttempt };

type Counts = { refused: number; pending: number; readonly most: number };

/** Counts attempts. Those under way count too, so sending many at once gains nothing. `now` gives epoch ms. */
export function createSignInLimit(now: () => number): SignInLimit {
  const windows = createCountingWindows<Counts>(now);

  function settle(name: string, window: CountingWindow<Counts>, outcome: 'refused' | 'forgiven'): void {
    window.pending -= 1;
    if (outcome === 'refused') window.refused += 1;
    if (window.refused + window.pending === 0) windows.close(name, window);
  }

  return {
    begin(address, session) {
      const places = countedPlaces(address, session).map(({ name, most }) => ({
        name,
        window: windows.open(name, { refused: 0, pending: 0, most }),
      }));
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

/** What an attempt counts for, and how many refused keys each of them may have. */
export function countedPlaces(
  address: string,
  session: string | undefined,
): readonly { readonly name: string; readonly most: number }[] {
  const site = siteOf(address);
  return [
    { name: address, most: maxRefused },
    ...(site === undefined ? [] : [{ name: site, most: maxOfSite }]),
    ...(session === undefined ? [] : [{ name: session, most: maxRefused }]),
  ];
}

/** The refusal of an attempt that has to wait, in ms. */
export function limited(wait: number): GatewayRefusal {
  const minutes = Math.ceil(wait / 60_000);
  return {
    status: 429,
    code: 'sign_in_limited',
    message: `Too many keys from your network address were rejected. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    headers: { 'Retry-After': String(Math.ceil(wait / 1000)) },
  };
}

const busy: GatewayRefusal = {
  status: 429,
  code: 'sign_in_busy',
  message: 'Too many keys from your network address are being checked. Try again in a few seconds.',
  headers: { 'Retry-After': String(busyRetryAfter) },
};
