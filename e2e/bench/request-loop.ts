// Sends one request after another over a few connections that stay open, as fast as they are answered.
import { Agent, get } from 'node:http';

export type Target = {
  /** With path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
};

const connections = 8;

/** Keeps asking for `ms`, and gives the ms that each answer took; rejects on any status but 200. */
export async function askFor(ms: number, { url, headers }: Target): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const end = performance.now() + ms;
  const ask = async () => {
    while (performance.now() < end) {
      const sentAt = performance.now();
      await readOnce(url, headers, agent);
      times.push(performance.now() - sentAt);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, ask));
  } finally {
    agent.destroy();
  }
  return times;
}

function readOnce(url: string, headers: Target['headers'], agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers }, (response) => {
      response.resume();
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} was answered with ${response.statusCode}`));
      });
    });
    request.once('error', reject);
  });
}
