// Refusals that more than one route gives.
import type { GatewayRefusal } from './gateway-error.ts';

export const sessionMissing: GatewayRefusal = {
  status: 401,
  code: 'session_missing',
  message: 'You’re not signed in, or your session has ended.',
};

export const sessionIdle: GatewayRefusal = {
  status: 401,
  code: 'session_idle',
  message: 'This session was locked because it was idle. Sign in again.',
};

export const pathNotAllowed: GatewayRefusal = {
  status: 404,
  code: 'path_not_allowed',
  message: 'Not found. The gateway forwards only what the console needs.',
};

export const bodyTooLarge: GatewayRefusal = {
  status: 413,
  code: 'body_too_large',
  message: 'The request is larger than 1 MiB.',
};

export const requestBrokenOff: GatewayRefusal = {
  status: 400,
  code: 'request_broken_off',
  message: 'The request ended before it was complete.',
};

/** Lists the allowed methods, as HTTP requires. */
export function methodNotAllowed(methods: readonly string[]): GatewayRefusal {
  return {
    status: 405,
    code: 'method_not_allowed',
    message: `Method not allowed. Use ${methods.join(', ')}.`,
    headers: { Allow: methods.join(', ') },
  };
}
