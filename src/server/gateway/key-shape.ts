// Checks a pasted key before it is sent anywhere. So a wrong kind of credential never leaves this machine (trap 10).

export type ReadKey =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'problem'; readonly code: 'key_malformed' | 'key_kind'; readonly message: string };

const otherKinds: Readonly<Record<string, string>> = {
  sdk: 'a server-side SDK key',
  mob: 'a mobile key',
  rel: 'a Relay Proxy key',
};

const shape = /^api-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const shapeLength = 40;

/**
 * Reads a pasted key. White space and quotes around it are dropped; the problem names other kinds of credentials. A key is `api-` and a
 * UUID, 40 characters in all (contract section 2). No message repeats the text.
 */
export function readKey(text: string): ReadKey {
  const key = text
    .trim()
    .replaceAll(/^["'`]+|["'`]+$/g, '')
    .trim();
  if (key === '') return malformed('Enter an access token key. It begins with "api-".');
  const prefix = /^(sdk|mob|rel)-/i.exec(key)?.[1]?.toLowerCase();
  const otherKind = prefix === undefined ? undefined : otherKinds[prefix];
  if (otherKind !== undefined)
    return {
      kind: 'problem',
      code: 'key_kind',
      message: `This is ${otherKind} (it begins with "${prefix}-"). Enter the key of an API access token, which begins with "api-".`,
    };
  if (!/^api-/i.test(key)) return malformed('An access token key begins with "api-". This text does not.');
  if (shape.test(key)) return { kind: 'key', key };
  return malformed(
    key.length === shapeLength
      ? 'An access token key is "api-" followed by a UUID. This one contains other characters.'
      : `An access token key has ${shapeLength} characters. This one has ${key.length}. Check that you copied all of it.`,
  );
}

function malformed(message: string): ReadKey {
  return { kind: 'problem', code: 'key_malformed', message };
}
