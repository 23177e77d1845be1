// Refusals that more than one route gives.
import type { GatewayRefusal } from './gateway-error.ts';

export const sessionMissing: GatewayRefusal = {
  status: 401,
  code: 'session_missing',
  message: 'You are not signed in, or the session has ended.',
};

export const sessionIdle: GatewayRefusal = {
  status: 401,
  code: 'session_idle',
  message: 'Nobody used this session for a while, so it was locked. Sign in again.',
};

export const pathNotAllowed: GatewayRefusal = {
  status: 404,
  code: 'path_not_allowed',
  message: 'There is nothing here: the gateway passes on only what the console needs.',
};

export const bodyTooLarge: GatewayRefusal = {
  status: 413,
  code: 'body_too_large',
  message: 'The request is larger than 1 MiB.',
};

export const requestBrokenOff: GatewayRefusal = {
  status: 400,
  code: 'request_broken_off',
  message: 'The request ended before it was whole.',
};

/** Lists the allowed methods, as HTTP requires. */
export function methodNotAllowed(methods: readonly string[]): GatewayRefusal {
  return {
    status: 405,
    code: 'method_not_allowed',
    message: `Only ${methods.join(', ')} can be used here.`,
    headers: { Allow: methods.join(', ') },
  };
}
