// Requests below 1 MiB that are as much work as their size allows: long, deep, wide, and multiplying.
import * as fc from 'fast-check';

export type HeavyRequest = { readonly method: string; readonly path: string; readonly body: string };

const most = 1_048_500;

/** Sizes in characters up to 1 MiB; small ones as often as large ones, since several limits stand in between. */
const size = fc.oneof(
  fc.constantFrom(most, 262_000, 130_000, 65_000, 60_000, 30_000, 4000),
  fc.integer({ min: 1000, max: most }),
);

const fill = (piece: string, length: number) =>
  Array.from({ length: Math.ceil(length / (piece.length + 1)) }, () => piece);
const list = (piece: string) => (length: number) => `[${fill(piece, length - 2).join(',')}]`;
const deep = (open: string, close: string, inside: string) => (length: number) => {
  const levels = Math.floor((length - inside.length) / (open.length + close.length));
  return open.repeat(levels) + inside + close.repeat(levels);
};

/** JSON of about so many characters. */
const anyJson: fc.Arbitrary<(length: number) => string> = fc.constantFrom(
  list('0'),
  list('[]'),
  list('{}'),
  list('""'),
  list('"\\u0000"'),
  list('{"a":"\\ud83d\\ude00"}'),
  list('"builder"'),
  deep('[', ']', ''),
  deep('{"a":', '}', '0'),
  (length) => `"${'x'.repeat(length - 2)}"`,
  (length) => `"${'\\ud83d\\ude00'.repeat(length / 12)}"`,
  (length) => `"${'fault:'.repeat(length / 6)}"`,
  (length) => `"${'["'.repeat(length / 2)}`,
  (length) =>
    `{${Array.from({ length: length / 14 }, (_, index) => `"k${String(index).padStart(7, '0')}":0`).join(',')}}`,
);

const pattern = fc.constantFrom(
  'proj/*',
  `proj/${'*a'.repeat(2000)}`,
  `proj/${'*'.repeat(4000)}`,
  'proj/*:env/*:flag/*',
  'member/${roleAttribute/a}:token/*',
  `proj/a;${'t,'.repeat(2000)}t`,
  `proj/*:env/*;{"critical":true}:flag/*`,
  ':'.repeat(4000),
  'nonsense',
);

const statementOf = fc.tuple(
  pattern,
  fc.constantFrom('*', 'viewProject', 'no such action', '*a*b*c*d'),
  fc.boolean(),
);

/** A policy of about so many characters, of statements that are alike or of one with long lists. */
const policy: fc.Arbitrary<(length: number) => string> = fc
  .tuple(statementOf, fc.boolean())
  .map(([[resource, action, denies], long]) => (length: number) => {
    const names = denies ? ['notResources', 'notActions'] : ['resources', 'actions'];
    const text = (resources: readonly string[], actions: readonly string[]) =>
      `{"effect":"${denies ? 'deny' : 'allow'}","${names[0]}":${JSON.stringify(resources)},"${names[1]}":${JSON.stringify(actions)}}`;
    if (long)
      return `[${text(fill(JSON.stringify(resource), length / 2).map(unquote), fill(JSON.stringify(action), length / 2).map(unquote))}]`;
    return list(text([resource], [action]))(length);
  });

const unquote = (json: string) => String(JSON.parse(json));

const content = fc.tuple(fc.oneof(anyJson, policy), size).map(([make, length]) => make(length - 60));

const newToken = content.chain((value) =>
  fc.constantFrom(
    `{"name":${value},"role":"reader"}`,
    `{"role":"reader","description":${value}}`,
    `{"inlineRole":${value}}`,
    `{"customRoleIds":${value}}`,
    `{"inlineRole":${value},"name":5}`,
  ),
);

const place = fc.constantFrom(
  '/name',
  '/inlineRole',
  '/inlineRole/-',
  '/inlineRole/0',
  '/inlineRole/0/resources',
  '/inlineRole/0/resources/-',
  '/x',
  `/inlineRole${'/0'.repeat(300_000)}`,
);
const source = fc.constantFrom('/inlineRole', '/inlineRole/0', '/name');
const target = fc.constantFrom('/inlineRole/-', '/inlineRole/0', '/inlineRole/0/a');
const operationOf = fc.oneof(
  fc.tuple(fc.constantFrom('copy', 'move'), source, target).map(([op, from, path]) => ({ op, from, path })),
  fc
    .tuple(fc.constantFrom('add', 'replace', 'test'), place, fc.constantFrom<unknown>('x', 0, [], {}, [[]]))
    .map(([op, path, value]) => ({ op, path, value })),
  fc.constantFrom(
    { op: 'test', path: '/serviceToken', value: false },
    { op: 'remove', path: '/inlineRole/0' },
  ),
);

const manyOperations = fc
  .tuple(fc.array(operationOf, { minLength: 1, maxLength: 2 }), fc.constantFrom(12, 20, 500, 20_000))
  .map(([operations, count]) => {
    const texts = operations.map((operation) => JSON.stringify(operation));
    const rounds = Math.min(count, most / texts.join(',').length);
    return `[${Array.from({ length: rounds }, () => texts.join(',')).join(',')}]`;
  });

const largePatch = fc
  .tuple(
    content,
    fc.constantFrom('add', 'replace', 'test'),
    place.filter((path) => path.length < 100),
  )
  .map(([value, op, path]) => `[{"op":"${op}","path":"${path}","value":${value}}]`);

/** A large value and many operations that carry it about, as large as both may be. */
const carriedAbout = fc
  .tuple(fc.integer({ min: 1000, max: 240_000 }), fc.constantFrom('x', '[]'), operationOf)
  .map(([length, piece, operation]) => {
    const value = piece === 'x' ? `"${'x'.repeat(length)}"` : list(piece)(length);
    const more = Array.from({ length: 498 }, () => JSON.stringify(operation));
    return `[{"op":"replace","path":"/inlineRole","value":[${value}]},${more.join(',')}]`.slice(0, most);
  });

const to = (method: string, path: string, body: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom('', '/sandbox'), body)
    .map(([before, text]): HeavyRequest => ({ method, path: before + path, body: text }));

export const heavyRequest: fc.Arbitrary<HeavyRequest> = fc.oneof(
  to('POST', '/api/v2/tokens', newToken),
  to('POST', '/api/v2/tokens', content),
  to('PATCH', '/api/v2/tokens/:id', fc.oneof(manyOperations, largePatch, carriedAbout)),
  to('PATCH', '/api/v2/tokens/:id', content),
  to('POST', '/api/v2/tokens/:id/reset', content),
  fc
    .tuple(fc.constantFrom('_faults', 'auditlog', 'roles'), content)
    .map(([path, body]) => ({ method: 'POST', path: `/sandbox/api/v2/${path}`, body })),
  content.map((value) => ({
    method: 'PATCH',
    path: '/sandbox/api/v2/roles/terraform',
    body: `[{"op":"replace","path":"/policy","value":${value}}]`,
  })),
  fc
    .tuple(fc.constantFrom('/session', '/session/test-key'), content)
    .chain(([path, value]) =>
      fc
        .constantFrom(value, `{"instance":${value}}`, `{"instance":"com","key":${value}}`)
        .map((body) => ({ method: 'POST', path, body })),
    ),
);
