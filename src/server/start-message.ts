// What a person reads in the terminal once the console listens.
import type { Sandbox } from './sandbox/app.ts';

/**
 * The address, and a call of the sandbox that can be pasted as it is. This is the one deliberate place where a key is shown on a
 * terminal: a key of the sandbox, which holds no real data, written as text for the person who started it. It is not a
 * log line, and log lines never contain a key.
 */
export async function startMessage(address: string, sandbox: Sandbox | undefined): Promise<string> {
  const lines = [`The access token console is at ${address}`];
  if (sandbox !== undefined)
    lines.push(
      '',
      'Its sandbox answers any API client, for example:',
      `curl -H 'Authorization: ${await sandbox.personaKey('admin')}' '${address}/sandbox/api/v2/tokens?limit=3'`,
    );
  return `\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n\n`;
}
