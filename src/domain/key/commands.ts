// Commands that store a key and do not contain it. They read it from standard input, which keeps it out of shell history, process
// lists and clipboard history.
import { keyVariable, type KeySubject, secretName } from './formats.ts';
import { quoteShell } from '#domain/text/quoting.ts';

export type KeyCommandId = 'github' | 'vault' | 'onepassword' | 'doppler' | 'kubectl' | 'aws';

export type KeyCommand = {
  readonly id: KeyCommandId;
  readonly label: string;
  /** The programs that must be installed. */
  readonly needs: readonly string[];
  /** The command that reads the key from its standard input. */
  readonly reader: (subject: KeySubject) => string;
};

export const keyCommands: readonly KeyCommand[] = [
  {
    id: 'github',
    label: 'GitHub Actions secret',
    needs: ['gh'],
    reader: () => `gh secret set ${keyVariable}`,
  },
  {
    id: 'vault',
    label: 'HashiCorp Vault',
    needs: ['vault'],
    reader: (subject) => `vault kv put -mount=secret ${secretName(subject)} access_token=-`,
  },
  {
    id: 'onepassword',
    label: '1Password',
    needs: ['op', 'jq'],
    // Only an item template keeps the key out of the arguments. Only standard input keeps it out of a file.
    reader: ({ name }) =>
      `jq -Rs --arg title ${quoteShell(`LaunchDarkly ${name}`)} ` +
      `'{title: $title, category: "API_CREDENTIAL", fields: [{id: "credential", label: "credential", type: "CONCEALED", value: .}]}' | ` +
      'op item create -',
  },
  {
    id: 'doppler',
    label: 'Doppler',
    needs: ['doppler'],
    reader: () => `doppler secrets set ${keyVariable} --silent`,
  },
  {
    id: 'kubectl',
    label: 'Kubernetes (kubectl)',
    needs: ['kubectl'],
    reader: (subject) =>
      `kubectl create secret generic ${secretName(subject)} --from-file=${keyVariable}=/dev/stdin`,
  },
  {
    id: 'aws',
    label: 'AWS Secrets Manager',
    needs: ['aws'],
    reader: (subject) =>
      `aws secretsmanager create-secret --name ${secretName(subject)} --secret-string file:///dev/stdin`,
  },
];

/** Where a command gets the key from: asked for in the terminal without echo, or the clipboard of a desktop. */
export type KeyFeed = 'prompt' | 'macos-clipboard' | 'wayland-clipboard' | 'x11-clipboard';

export const keyFeeds: readonly { readonly id: KeyFeed; readonly label: string }[] = [
  { id: 'prompt', label: 'Terminal prompt' },
  { id: 'macos-clipboard', label: 'Clipboard (macOS)' },
  { id: 'wayland-clipboard', label: 'Clipboard (Linux, Wayland)' },
  { id: 'x11-clipboard', label: 'Clipboard (Linux, X11)' },
];

const feeds: Readonly<Record<KeyFeed, string>> = {
  // POSIX has no `read -s`. The trap gives the echo back however the subshell ends, and nothing is sent when the
  // reading was broken off. `printf` is part of the shell, so the key is no argument of any process.
  prompt: `(trap 'stty echo' EXIT; stty -echo; printf 'Key: ' >&2; IFS= read -r key && printf %s "$key")`,
  'macos-clipboard': 'pbpaste',
  'wayland-clipboard': 'wl-paste --no-newline',
  'x11-clipboard': 'xclip -selection clipboard -out',
};

/** The whole line to run in a POSIX shell. The key is not an input of this function and so cannot be in the text. */
export function keyCommandLine(command: KeyCommand, subject: KeySubject, feed: KeyFeed): string {
  return `${feeds[feed]} | ${command.reader(subject)}`;
}
