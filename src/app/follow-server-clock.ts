import { serverClock } from '#queries/session/server-clock.ts';
import { setScreenClock } from '#ui/now.ts';

/** Sets all times on screen by the server's clock. To be called before the first render. */
export function followServerClock(): void {
  setScreenClock(serverClock);
}
