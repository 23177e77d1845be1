const methods = new Set(['PATCH', 'PUT', 'DELETE']);

/** Honours `X-HTTP-Method-Override` on a POST, for clients that can send nothing else (contract section 10). */
export function overrideMethod(request: Request): Request {
  const method = request.headers.get('X-HTTP-Method-Override')?.toUpperCase() ?? '';
  if (request.method !== 'POST' || !methods.has(method)) return request;
  return new Request(request, { method });
}
