// The servers that the gateway is measured with, and who is asked beside whom.
import { randomUUID } from 'node:crypto';
import { startConsole } from '../fixtures/console-server.ts';
import { signIn } from './account.ts';
import { startBareServer } from './bare-process.ts';
import type { FloorToken } from './floor-token.ts';
import type { Target } from './request-loop.ts';

export type Pair = { readonly name: string; readonly target: Target; readonly beside: Target };
type GatewayStage = { readonly pairs: readonly Pair[]; readonly close: () => Promise<void> };

const listPath = '/api/v2/tokens';
const listQuery = '?limit=100&offset=0&showAll=true';

/**
 * The gateway with the sandbox in its process beside a bare answer of the same text; the gateway before another server
 * beside a bare proxy before that same server.
 */
export async function openGatewayStage(tokens: number): Promise<GatewayStage> {
  const source = await startConsole({ SANDBOX_TOKENS: String(tokens) });
  const sandbox = headersOf(await signIn(source.address));
  const list = await readText(`${source.address}${listPath}${listQuery}`, sandbox);
  const [{ _id: id } = { _id: '' }] = (JSON.parse(list) as { readonly items: readonly FloorToken[] }).items;
  const getPath = `${listPath}/${id}`;
  const answers = {
    [listPath]: list,
    [getPath]: await readText(`${source.address}${getPath}`, sandbox),
    '/api/v2/caller-identity': JSON.stringify({ tokenId: id, tokenName: 'bench', serviceToken: true }),
  };
  const bare = await startBareServer(answers);
  const proxy = await startBareServer({}, bare.address);
  const gateway = await startConsole({
    SANDBOX_TOKENS: '1',
    LAUNCHDARKLY_INSTANCES: `bench=${bare.address}`,
  });
  const key = `api-${randomUUID()}`;
  const forwarded = headersOf(await signIn(gateway.address, { instance: 'bench', key }));

  const paths = { list: `${listPath}${listQuery}`, get: getPath };
  return {
    pairs: Object.entries(paths).flatMap(([name, path]) => [
      {
        name: `gateway and sandbox beside a bare answer, ${name}`,
        target: target(source.address, path, sandbox),
        beside: target(bare.address, path),
      },
      {
        name: `gateway beside a bare proxy, ${name}`,
        target: target(gateway.address, path, forwarded),
        beside: target(proxy.address, path, { Authorization: key }),
      },
    ]),
    close: async () => {
      await Promise.all([source, gateway, proxy, bare].map((server) => server.stop()));
    },
  };
}

function target(address: string, path: string, headers: Target['headers'] = {}): Target {
  return { url: `${address}${path}`, headers };
}

function headersOf({ cookie: { name, value }, session }: Awaited<ReturnType<typeof signIn>>) {
  return { Cookie: `${name}=${value}`, 'X-Session': session };
}

async function readText(url: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`${url} was answered with ${response.status}`);
  return response.text();
}
