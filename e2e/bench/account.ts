// The console under measurement: started on an account of a size, with a session for the browser, and its data for the floor.
import { startConsole, type ConsoleServer } from '../fixtures/console-server.ts';
import type { FloorToken } from './floor-token.ts';

export type Cookie = { readonly name: string; readonly value: string };

/** Starts the built console with so many tokens; other settings as the README lists them. */
export function startAccount(tokens: number, settings: Record<string, string> = {}): Promise<ConsoleServer> {
  return startConsole({ SANDBOX_TOKENS: String(tokens), ...settings });
}

type Opened = {
  readonly cookie: Cookie;
  /** The public ID, which every call names. */ readonly session: string;
};

/** Opens a session. Throws when the gateway refuses. */
export async function signIn(
  address: string,
  credentials: Record<string, string> = { instance: 'sandbox', persona: 'admin' },
): Promise<Opened> {
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

/** The last version of the API that gave the whole list in one answer. */
const unpaged = '20220603';

/** Every token that the account's admin sees, as the sandbox answers it. */
export async function readTokens({ address, adminKey }: ConsoleServer): Promise<readonly FloorToken[]> {
  const response = await fetch(`${address}/sandbox/api/v2/tokens?showAll=true`, {
    headers: { Authorization: adminKey, 'LD-API-Version': unpaged },
  });
  if (!response.ok) throw new Error(`reading the tokens failed: ${response.status}`);
  const { items } = (await response.json()) as { readonly items: readonly FloorToken[] };
  return items;
}
