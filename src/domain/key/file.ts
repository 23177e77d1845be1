// The shape of a file of encrypted keys, and how anybody can open it without this console.

/** What the file holds once it is decrypted. */
export type KeyFileEntry = {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly storedIn: string;
  readonly key: string;
};

/** All numbers and salts that decryption needs; texts are base64. `data` is the ciphertext followed by the tag. */
export type EncryptedKeyFile = {
  readonly salt: string;
  readonly iv: string;
  readonly iterations: number;
  readonly data: string;
};

export const keyFileName = 'access-token-keys.json';

/**
 * What OWASP asks for PBKDF2 with SHA-256 (2023). Each guess at the passphrase costs that many hashes; opening the file takes
 * under a second.
 */
export const keyFileIterations = 600_000;

/** In characters. Whoever has the file can guess a shorter passphrase in days. */
export const minPassphrase = 12;

/** For Node 18 and later, in any shell that keeps backticks in single quotes: sh, bash, zsh, PowerShell. No quote in it needs escaping in JSON. */
const program = [
  'const c=require(`node:crypto`),f=JSON.parse(require(`node:fs`).readFileSync(process.argv[1]))',
  'const b=(t)=>Buffer.from(t,`base64`),d=b(f.data)',
  'const k=c.pbkdf2Sync(process.env.PASSPHRASE.normalize(),b(f.salt),f.iterations,32,`sha256`)',
  'const g=c.createDecipheriv(`aes-256-gcm`,k,b(f.iv)).setAuthTag(d.subarray(-16))',
  'process.stdout.write(Buffer.concat([g.update(d.subarray(0,-16)),g.final()]))',
].join(';');

/** Two lines for a terminal. The first asks for the passphrase, which keeps it out of the history. The second prints the keys. */
export const decryptCommands: readonly string[] = [
  'read -rs PASSPHRASE && export PASSPHRASE',
  `node -e '${program}' ${keyFileName}`,
];

/** The text to encrypt. */
export function writeEntries(entries: readonly KeyFileEntry[]): string {
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}

/** The text of the file: first how to open it, then the ciphertext. */
export function writeKeyFile(file: EncryptedKeyFile): string {
  const about = {
    about:
      'Access token keys, encrypted with AES-256-GCM. The encryption key is derived from a passphrase with PBKDF2 (SHA-256).',
    decrypt: decryptCommands,
    format: 'access-token-keys',
    version: 1,
  };
  return `${JSON.stringify({ ...about, ...file }, undefined, 2)}\n`;
}

/** What is wrong with a passphrase typed twice, or undefined. */
export function passphraseProblem(passphrase: string, repeated: string): string | undefined {
  if (passphrase.length < minPassphrase) return `Use at least ${minPassphrase} characters.`;
  return passphrase === repeated ? undefined : 'The passphrases don’t match.';
}
