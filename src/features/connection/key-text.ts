// What is pasted as a key, before anything is sent.

/** A key never contains white space; terminals, mails and PDFs put some in, sometimes of the invisible kind. */
export function cleanKey(pasted: string): string {
  return pasted.replace(/[\s\u200B-\u200D\u2060\uFEFF]/gu, '');
}

const otherKinds = [
  { prefix: 'sdk-', name: 'an SDK key' },
  { prefix: 'mob-', name: 'a mobile key' },
  { prefix: 'rel-', name: 'a Relay Proxy key' },
];

/** Why a key cannot be an access token's, or undefined when it may be one. Never repeats the key. */
export function keyProblem(key: string): string | undefined {
  if (key === '') return 'Paste the key of an access token.';
  const other = otherKinds.find(({ prefix }) => key.startsWith(prefix));
  if (other === undefined) return undefined;
  return `That is ${other.name} (${other.prefix}…). Connecting takes the key of an access token, which starts with api-.`;
}
