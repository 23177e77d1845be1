/** An answer as the gateway gives it: JSON, with the mark of the console. */
export function consoleAnswer(json: unknown, init: ResponseInit = {}): Response {
  const response = Response.json(json, init);
  response.headers.set('X-Answered-By', 'access-token-console');
  return response;
}
