// What reading the whole list costs the gateway, beside forwarding its pages one by one and uncompressed.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright';
import { startConsole } from '../fixtures/console-server.ts';
import { signIn } from './stage.ts';
import type { Line } from './table.ts';
import { visit } from './visit.ts';

const pageSize = 100;
/** ms; the unit in which Linux counts the time of a process. */
const tick = 10;

/** Processor time of a gateway before a bare API, per round; all files of the console are counted with the list. */
export async function gatewayCpu(
  browser: Browser,
  bareAddress: string,
  tokens: number,
  rounds: number,
): Promise<Line> {
  const gateway = await startConsole({ SANDBOX: 'off', LAUNCHDARKLY_INSTANCES: `bench=${bareAddress}` });
  const credentials = { instance: 'bench', key: `api-${randomUUID()}` };
  const { cookie, session } = await signIn(gateway.address, credentials);
  const console = { side: 'console', address: `${gateway.address}/tokens`, cookie } as const;
  const load = () => visit(browser, console, { name: 'gateway', tokens, slowdown: 1, wire: 'loopback' });
  const forward = async () => {
    for (let offset = 0; offset < tokens; offset += pageSize) {
      const query = `?limit=${pageSize}&offset=${offset}&showAll=true`;
      const response = await fetch(`${gateway.address}/api/v2/tokens${query}`, {
        headers: {
          Cookie: `${cookie.name}=${cookie.value}`,
          'X-Session': session,
          'Accept-Encoding': 'identity',
        },
      });
      if (response.status !== 200) throw new Error(`a page was answered with ${response.status}`);
      await response.arrayBuffer();
    }
  };
  const loads: number[] = [];
  const forwards: number[] = [];
  try {
    // The first of each warms up and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const before = await cpuOf(gateway.pid);
      await load();
      const between = await cpuOf(gateway.pid);
      await forward();
      const after = await cpuOf(gateway.pid);
      if (round === 0) continue;
      loads.push(between - before);
      forwards.push(after - between);
    }
  } finally {
    await gateway.stop();
  }
  return {
    name: 'processor time of the gateway for 10,000 tokens, beside forwarding pages as they are',
    unit: 'ms',
    aim: { times: 1.5 },
    beside: forwards,
    console: loads,
  };
}

/** ms that all threads of a process have run so far. On Linux alone, where npm run bench is at home. */
async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name of the program is in brackets and may hold spaces; user and system time are the 12th and 13th after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return tick * (Number(fields[11]) + Number(fields[12]));
}
