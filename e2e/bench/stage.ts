// The servers of a run at one size of account, and who is measured there.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConsole } from '../fixtures/console-server.ts';
import { startBareServer, type BareContent } from './bare-server.ts';

export type Side = 'floor' | 'stack' | 'console';
export type Contestant = {
  readonly side: Side;
  readonly address: string;
  readonly cookie?: { readonly name: string; readonly value: string };
};

export type Stage = {
  readonly contestants: readonly Contestant[];
  /** The address of floor, stack and bare API. */
  readonly bareAddress: string;
  readonly close: () => Promise<void>;
};

/** The last version of the API that gave the whole list in one answer. */
const unpaged = '20220603';

/** Starts the built console with so many tokens, and beside it the floor and the stack with the very same. */
export async function openStage(tokens: number, stackScript: string): Promise<Stage> {
  const console = await startConsole({ SANDBOX_TOKENS: String(tokens) });
  const response = await fetch(`${console.address}/sandbox/api/v2/tokens?showAll=true`, {
    headers: { Authorization: console.adminKey, 'LD-API-Version': unpaged },
  });
  if (!response.ok) throw new Error(`reading the tokens failed: ${response.status}`);
  const { items } = (await response.json()) as { readonly items: BareContent['tokens'] };
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  await writeFile(join(folder, 'content.json'), JSON.stringify({ tokens: items, stackScript }));
  const bare = await startBareServer(folder);
  const { cookie } = await signIn(console.address, { instance: 'sandbox', persona: 'admin' });
  return {
    contestants: [
      { side: 'floor', address: bare.address },
      { side: 'stack', address: `${bare.address}/stack` },
      { side: 'console', address: `${console.address}/tokens`, cookie },
    ],
    bareAddress: bare.address,
    close: async () => {
      await Promise.all([console.stop(), bare.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}

/** Opens a session; gives its cookie and the public ID that every call names. Throws when the gateway refuses. */
export async function signIn(address: string, credentials: Record<string, string>) {
  const response = await fetch(`${address}/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address, 'X-Access-Token-Console': '1' },
    body: JSON.stringify(credentials),
  });
  const [pair = ''] = (response.headers.getSetCookie()[0] ?? '').split(';');
  const [name = '', value = ''] = pair.split('=');
  if (!response.ok || name === '')
    throw new Error(`signing in failed: ${response.status} ${await response.text()}`);
  const { session } = (await response.json()) as { readonly session: { readonly id: string } };
  return { cookie: { name, value }, session: session.id };
}
