// The text in the terminal once the console listens.
import type { Sandbox } from './sandbox/app.ts';

/**
 * The address, and a call of the sandbox that can be pasted as it is. This is the only place where the terminal shows a key, on purpose.
 * The key belongs to the sandbox, which holds no real data. The text is not a log line; log lines never contain a key.
 */
export async function startMessage(address: string, sandbox: Sandbox | undefined): Promise<string> {
  const lines = [`The access token console is at ${address}`];
  if (sandbox !== undefined)
    lines.push(
      '',
      'The sandbox works with any API client, for example:',
      `curl -H 'Authorization: ${await sandbox.personaKey('admin')}' '${address}/sandbox/api/v2/tokens?limit=3'`,
    );
  return `\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n\n`;
}
