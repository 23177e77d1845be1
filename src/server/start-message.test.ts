import { expect, it } from 'vitest';
import { readerKey, sandboxStandIn } from '#testing/sandbox-stand-in.ts';
import { startMessage } from './start-message.ts';

it('a person reads the address and a call that works as it is', async () => {
  const text = await startMessage('http://127.0.0.1:4400', sandboxStandIn());
  expect(text).toContain('The access token console is at http://127.0.0.1:4400\n');
  expect(text).toContain(
    `curl -H 'Authorization: ${readerKey}' 'http://127.0.0.1:4400/sandbox/api/v2/tokens?limit=3'`,
  );
});

it('without a sandbox there is only the address', async () => {
  expect(await startMessage('http://localhost:4400', undefined)).not.toContain('curl');
});
