// The documented CORS answers, strictly (contract section 10): no `LD-API-Version`, no PUT, nothing exposed. A browser lets a page POST
// without being told that it may.

const preflightHeaders = {
  'Access-Control-Allow-Headers': 'Accept, Content-Type, Content-Length, Accept-Encoding, Authorization',
  'Access-Control-Allow-Methods': 'OPTIONS, GET, DELETE, PATCH',
  'Access-Control-Max-Age': '300',
};

/** The answer to an OPTIONS request, from any origin. */
export function preflight(request: Request): Response {
  return new Response(null, { status: 200, headers: { ...preflightHeaders, ...allowOrigin(request) } });
}

/** The header that lets a page of the asking origin read an answer. */
export function allowOrigin(request: Request): Record<string, string> {
  return { 'Access-Control-Allow-Origin': request.headers.get('Origin') ?? '*' };
}
