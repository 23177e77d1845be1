// Checks a pasted key before anything is sent.

/** A key never contains white space. Terminals, mails and PDFs insert some, sometimes of an invisible kind. */
export function cleanKey(pasted: string): string {
  return pasted.replace(/[\s\u200B-\u200D\u2060\uFEFF]/gu, '');
}

const otherKinds = [
  { prefix: 'sdk-', name: 'an SDK key' },
  { prefix: 'mob-', name: 'a mobile key' },
  { prefix: 'rel-', name: 'a Relay Proxy key' },
];

/** Why a text cannot be an access token's key; undefined if it may be one. Never repeats the key. */
export function keyProblem(key: string): string | undefined {
  if (key === '') return 'Paste an access token’s key.';
  const other = otherKinds.find(({ prefix }) => key.startsWith(prefix));
  if (other === undefined) return undefined;
  return `That’s ${other.name} (${other.prefix}…). Use an access token’s key, which starts with api-.`;
}
