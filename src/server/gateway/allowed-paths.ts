// The calls that the console may make to an instance. Everything else is refused: a session's key can do far more than this console should.

const id = '[A-Za-z0-9_-]{1,64}';
// A role key may contain dots. A segment of dots alone would lead to a parent path.
const roleKey = '(?!\\.+$)[A-Za-z0-9._-]{1,256}';

export const allowed: readonly { readonly path: RegExp; readonly methods: readonly string[] }[] = [
  { path: /^\/tokens$/, methods: ['GET', 'POST'] },
  { path: new RegExp(`^/tokens/${id}$`), methods: ['GET', 'PATCH', 'DELETE'] },
  { path: new RegExp(`^/tokens/${id}/reset$`), methods: ['POST'] },
  { path: /^\/caller-identity$/, methods: ['GET'] },
  { path: /^\/roles$/, methods: ['GET'] },
  { path: new RegExp(`^/roles/${roleKey}$`), methods: ['GET'] },
  { path: /^\/members$/, methods: ['GET'] },
  { path: new RegExp(`^/members/${id}$`), methods: ['GET'] },
  { path: /^\/auditlog$/, methods: ['GET'] },
  { path: new RegExp(`^/auditlog/${id}$`), methods: ['GET'] },
];

export type PathVerdict =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'unknown-path' }
  | { readonly kind: 'other-methods'; readonly methods: readonly string[] };

/**
 * Checks a path exactly as it will be sent, with `/api/v2`. Percent signs are refused, since no allowed path needs one. So the next program
 * cannot decode the path to something else.
 */
export function judgePath(method: string, path: string): PathVerdict {
  const [, rest] = /^\/api\/v2(\/.*)$/s.exec(path) ?? [];
  const entry = rest === undefined ? undefined : allowed.find((candidate) => candidate.path.test(rest));
  if (entry === undefined) return { kind: 'unknown-path' };
  return entry.methods.includes(method)
    ? { kind: 'allowed' }
    : { kind: 'other-methods', methods: entry.methods };
}

const tokenPath = new RegExp(`^/api/v2/tokens(?:/(${id})(/reset)?)?$`);

export type TokenWrite = {
  readonly operation: 'create' | 'update' | 'delete' | 'reset';
  /** Empty for a creation. */
  readonly tokenId: string;
};

/** The write to a token that a call is, or undefined for every other call. */
export function tokenWriteOf(method: string, path: string): TokenWrite | undefined {
  const match = tokenPath.exec(path);
  if (match === null) return undefined;
  const [, tokenId = '', reset] = match;
  if (reset !== undefined) return method === 'POST' ? { operation: 'reset', tokenId } : undefined;
  if (tokenId === '') return method === 'POST' ? { operation: 'create', tokenId } : undefined;
  if (method === 'PATCH') return { operation: 'update', tokenId };
  return method === 'DELETE' ? { operation: 'delete', tokenId } : undefined;
}
