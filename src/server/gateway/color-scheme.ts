import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { GatewayEnv } from './gateway-env.ts';

/** The colour scheme that the user chose, as the page keeps it (src/ui/color-mode.ts); `system` for any other value. */
export function chosenScheme(c: Context<GatewayEnv>): 'light' | 'dark' | 'system' {
  const chosen = getCookie(c, 'color-mode');
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}
