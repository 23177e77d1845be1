// How the vendor's own programs spell their calls, from their documented behaviour; and a console to send them to over a real connection.
import { request } from 'node:http';
import { createLog } from '#server/gateway/log.ts';
import { readConfig } from '#server/config.ts';
import { listen } from '#server/listen.ts';
import { openConsole } from '#server/open-console.ts';
import type { Answer } from './answer.ts';

export type Sent = {
  readonly method: string;
  /** Below `/api/v2`, query included. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it goes out. */
  readonly body?: string;
};

/** One of the vendor's programs, as far as its calls differ from those of the others. */
export type RealClient = {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `Content-Type` of a call with a JSON body; the type of one without, by method, where it has one all the same. */
  readonly typeWithoutBody: (method: string) => string | undefined;
  /** What is sent where there is nothing to send. */
  readonly nothing: string | undefined;
  readonly flag: (value: boolean) => string;
  /** Whether it knows of pages. */
  readonly pages: boolean;
  /** An operation of a patch that takes something away. */
  readonly removal: (path: string) => object;
};

const removalOnly = (path: string) => ({ op: 'remove', path });
const json = 'application/json';

export const realClients: readonly RealClient[] = [
  {
    name: 'Python 13, the client of the seed reference',
    headers: { Accept: json, 'User-Agent': 'OpenAPI-Generator/13.0.0/python' },
    typeWithoutBody: (method) => (method === 'GET' ? undefined : json),
    nothing: undefined,
    flag: (value) => (value ? 'True' : 'False'),
    pages: false,
    removal: (path) => ({ op: 'remove', path, value: null }),
  },
  {
    name: 'Python 22',
    headers: { Accept: json, 'User-Agent': 'OpenAPI-Generator/22.0.0/python' },
    typeWithoutBody: () => undefined,
    nothing: undefined,
    flag: String,
    pages: true,
    removal: removalOnly,
  },
  {
    name: 'TypeScript 17',
    headers: { Accept: 'application/json, text/plain, */*', 'User-Agent': 'axios/1.7.7' },
    typeWithoutBody: (method) => (method === 'POST' ? 'application/x-www-form-urlencoded' : undefined),
    nothing: undefined,
    flag: String,
    pages: true,
    removal: removalOnly,
  },
  {
    name: 'Go 23, of the Terraform provider',
    headers: {
      Accept: json,
      'LD-API-Version': '20240415',
      'User-Agent': 'launchdarkly-terraform-provider/3.1.3',
    },
    typeWithoutBody: () => undefined,
    nothing: undefined,
    flag: String,
    pages: true,
    removal: removalOnly,
  },
  {
    name: 'the command line client 3.10',
    headers: { 'User-Agent': 'launchdarkly-cli/v3.10.0' },
    typeWithoutBody: () => json,
    nothing: 'null',
    flag: String,
    pages: true,
    removal: removalOnly,
  },
];

/** The call of a client; `value` is what is sent as JSON. */
export function spell(client: RealClient, method: string, path: string, value?: unknown): Sent {
  const body = value === undefined ? client.nothing : JSON.stringify(value);
  const type = value === undefined ? client.typeWithoutBody(method) : json;
  const headers = type === undefined ? client.headers : { ...client.headers, 'Content-Type': type };
  return { method, path, headers, ...(body === undefined ? {} : { body }) };
}

export type RealConsole = {
  /** Sends a call with a key and reads the answer to its end. */
  readonly send: (key: string, call: Sent) => Promise<Answer>;
  readonly adminKey: string;
  readonly personaKey: (id: 'reader') => Promise<string>;
  readonly close: () => void;
};

/** Opens a console with a sandbox in memory that listens on a port of its own. */
export async function openRealConsole(settings: Readonly<Record<string, string>> = {}): Promise<RealConsole> {
  const config = readConfig({ SANDBOX_DATABASE: ':memory:', PORT: '0', ...settings });
  const opened = openConsole(
    config,
    createLog('silent', () => undefined),
  );
  const { server, address } = await listen(opened.fetch, config);
  const { sandbox } = opened;
  if (sandbox === undefined) throw new Error('the console has no sandbox');
  return {
    send: (key, call) => sendOverHttp(`${address}/sandbox/api/v2${call.path}`, key, call),
    adminKey: await sandbox.personaKey('admin'),
    personaKey: (id) => sandbox.personaKey(id),
    close() {
      server.closeAllConnections();
      server.close();
      opened.close();
    },
  };
}

/** Not by `fetch`, which sends no body with GET and headers of its own with everything. */
function sendOverHttp(url: string, key: string, { method, headers, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const call = request(
      url,
      { method, headers: { ...headers, ...length, Authorization: key } },
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk) => {
          text += String(chunk);
        });
        incoming.on('error', reject);
        incoming.on('end', () => {
          const answered = new Headers();
          for (const [name, value] of Object.entries(incoming.headers)) answered.set(name, String(value));
          resolve({ status: incoming.statusCode ?? 0, headers: answered, text, json: parse(text) });
        });
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
