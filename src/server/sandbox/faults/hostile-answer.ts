// An answer full of attacks: every text that people can write is hostile, and the server keeps to no contract. IDs, enumerations
// and links stay, so that clients get as far as their screens.

/** What texts are replaced by, in turn; each is recognizable by its first word. */
const hostileTexts: readonly string[] = [
  'Script <script>window.pwned=1</script><img src=x onerror="window.pwned=1"><svg onload=window.pwned=1>',
  'Markdown [click](javascript:window.pwned=1) ![x](https://evil.invalid/x.png) <https://evil.invalid> `code` **bold**',
  'Bidi \u202Egnp.exe\u202C \u2066isolate \u200Fmark \u202Aembedded and never closed \u202E',
  'Invisible z\u200Be\u200Dr\u2060o\uFEFF\u00AD\u0000\u0007\u001B[31m',
  `Long ${'W'.repeat(9_995)}`,
  'Surrogate \uD83D half and \uDE00 half',
  '=HYPERLINK("https://evil.invalid","Formula")',
  '__proto__',
  'constructor',
  'Quotes "\'`$(touch pwned)${inner} %{if true}\\ \n\r\n\t; rm -rf ~ # \u2028 \u2029 end',
];

const untouched = new Set([
  '_id',
  'id',
  'memberId',
  'ownerId',
  'accountId',
  'token',
  'tokenId',
  'ending',
  'href',
  'type',
  'kind',
  'role',
  'basePermissions',
  'effect',
  'key',
  'customRoleIds',
  'customRoles',
  'accesses',
  'resources',
]);

/** The answer with every other text replaced; numbers that carry no meaning grow beyond what a date can hold. */
export function hostileAnswer(json: unknown): unknown {
  let count = 0;
  const next = () => hostileTexts[count++ % hostileTexts.length] ?? '';

  function attack(value: unknown): unknown {
    if (typeof value === 'string') return next();
    if (Array.isArray(value)) return value.map(attack);
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([name, inner]): [string, unknown] => {
      if (name === 'lastUsed') return [name, count % 2 === 0 ? Number.MAX_SAFE_INTEGER * 1000 : -1e300];
      return [name, untouched.has(name) && !isObject(inner) ? inner : attack(inner)];
    });
    // `fromEntries` defines own properties, so that the answer names `__proto__` as a field.
    return Object.fromEntries([
      ...entries,
      ['__proto__', { isAdmin: true, role: 'admin', name: next() }],
      ['constructor', { prototype: { isAdmin: true } }],
      ['toString', next()],
    ]);
  }

  return attack(json);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
