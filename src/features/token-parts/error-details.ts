import type { ApiError } from '#queries/requests/failure.ts';

/** What support asks for, to be copied: the request, the status, when (UTC), and the server's reference if it gave one. Never a key. */
export function errorDetails({ status, code, id, at }: ApiError, request: string): string {
  const answer = status === 0 ? code : code === `http_${status}` ? `${status}` : `${status} ${code}`;
  const when = `${new Date(at).toISOString().slice(0, 19)}Z`;
  return [`${request}: ${answer}`, when, id === undefined ? [] : `reference ${id}`].flat().join(', ');
}
