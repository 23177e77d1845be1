// A browser's worth of reads: one session, one connection that stays open, one request after another.
import { Agent, request as httpRequest } from 'node:http';

import type { SessionHeaders } from './session-headers.ts';

export type Answer = { readonly status: number; readonly text: string };
export type Reader = {
  /** A GET of a path below the address, or another method with a body; rejects when the connection breaks. */
  readonly send: (path: string, write?: { method: string; body?: unknown }) => Promise<Answer>;
  readonly close: () => void;
};

/** Opens a reader with the headers of a session. */
export function openReader(address: string, session: SessionHeaders): Reader {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    send: (path, write) =>
      new Promise((resolve, reject) => {
        const headers = write === undefined ? {} : writing;
        const request = httpRequest(`${address}${path}`, {
          agent,
          method: write?.method ?? 'GET',
          headers: { ...session, ...headers },
        });
        request.once('error', reject);
        request.once('response', (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => {
            text += chunk;
          });
          response.once('error', reject);
          response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
        });
        request.end(write?.body === undefined ? undefined : JSON.stringify(write.body));
      }),
    close: () => agent.destroy(),
  };
}

const writing = {
  'X-Access-Token-Console': '1',
  'Sec-Fetch-Site': 'same-origin',
  'Content-Type': 'application/json',
};
