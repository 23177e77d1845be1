// The server's time for pages. Everything that is sent, counted down or compared with stored times uses this clock.
import { serverClock } from '#api/server-clock.ts';
import { useStore } from '#store/use-store.ts';

export { serverClock, serverNow } from '#api/server-clock.ts';

/** How far the server's clock is ahead of this computer's, in ms; negative when it is behind. */
export function useServerAhead(): number {
  return useStore({ get: serverClock.ahead, subscribe: serverClock.subscribe });
}
