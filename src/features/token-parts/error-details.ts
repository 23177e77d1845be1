import { referencesOf, type ApiError } from '#queries/requests/failure.ts';

/** What support asks for, to be copied: the request, the status, when (UTC), and what it's called elsewhere. Never a key. */
export function errorDetails(error: ApiError, request: string): string {
  const { status, code, at } = error;
  const answer = status === 0 ? code : code === `http_${status}` ? `${status}` : `${status} ${code}`;
  const when = `${new Date(at).toISOString().slice(0, 19)}Z`;
  return [`${request}: ${answer}`, when, ...referencesOf(error)].join(', ');
}
