// The answers of the faults that refuse a call (see faults.ts).
import { conflict, failureResponse, forbidden, notFound, patchFailed, rateLimited } from '../errors.ts';
import type { FaultName } from './fault-names.ts';

/** What a fault answers in the place of the call at `now` (epoch ms); undefined when it lets the call go on. */
export function refusalOf(name: FaultName, now: number): Response | undefined {
  switch (name) {
    case '401-empty':
      return new Response(null, { status: 401 });
    case '403':
      return failureResponse(forbidden('A fault says so.'));
    case '404':
      return failureResponse(notFound());
    case '409':
      return failureResponse(conflict());
    case '422':
      return failureResponse(patchFailed('A fault says so.'));
    case '429':
      return failureResponse(rateLimited(spentLimit(now + 2000)));
    case '429-past':
      return failureResponse(rateLimited(spentLimit(now - 5000)));
    case '500-html':
      return htmlPage(500, 'Internal Server Error');
    case '429-bare':
      return failureResponse(rateLimited({}));
    case '503':
      return new Response(null, { status: 503 });
    case 'html':
      return htmlPage(200, 'Sign in to the network');
    case 'refuse':
    case 'slow':
    case 'drop':
    case 'lag':
    case 'cut':
    case 'truncated':
    case 'wrong-type':
    case 'unknown-fields':
    case 'clock-ahead':
    case 'clock-behind':
    case 'hostile':
      return undefined;
    default:
      return name satisfies never;
  }
}

function htmlPage(status: number, title: string): Response {
  return new Response(`<!doctype html><title>${title}</title><h1>${title}</h1>`, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

function spentLimit(reset: number): Record<string, string> {
  return {
    'X-Ratelimit-Route-Limit': '5',
    'X-Ratelimit-Route-Remaining': '0',
    'X-Ratelimit-Reset': String(reset),
  };
}
