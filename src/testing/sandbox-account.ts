// A sandbox of a test's own, with a clock that the test moves.
import { createSandbox, type PersonaId, type Sandbox, type SandboxOptions } from '#server/sandbox/app.ts';
import type { Answer } from './answer.ts';
import { readAnswer } from './answer.ts';

export const startOfTest = Date.UTC(2026, 9, 1, 9, 30);

export type CallOptions = {
  readonly body?: unknown;
  /** The body as it goes out, for bodies that are no JSON. */
  readonly rawBody?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A client of the API with one key; an empty key sends no `Authorization`. */
export type Client = {
  readonly key: string;
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Answer>;
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body?: unknown) => Promise<Answer>;
  readonly patch: (path: string, body: unknown) => Promise<Answer>;
  readonly delete: (path: string) => Promise<Answer>;
};

export type TestAccount = {
  readonly sandbox: Sandbox;
  readonly now: () => number;
  readonly advance: (ms: number) => void;
  readonly as: (key: string) => Client;
  readonly asPersona: (id: PersonaId) => Promise<Client>;
};

/** Opens a fresh account in memory: only the personas' tokens unless `tokens` says otherwise. */
export function openAccount(options: Partial<SandboxOptions> = {}): TestAccount {
  let time = startOfTest;
  const sandbox = createSandbox({
    database: ':memory:',
    tokens: 4,
    adminKey: undefined,
    rateLimit: undefined,
    maxLimit: 100,
    now: () => time,
    ...options,
  });
  return {
    sandbox,
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
    as: (key) => client(sandbox, key),
    asPersona: async (id) => client(sandbox, await sandbox.personaKey(id)),
  };
}

function client(sandbox: Sandbox, key: string): Client {
  const call = async (method: string, path: string, { body, rawBody, headers }: CallOptions = {}) => {
    const sent = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
    const request = new Request(`http://sandbox.test/api/v2${path}`, {
      method,
      headers: {
        ...(key === '' ? {} : { Authorization: key }),
        ...(sent === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
    return readAnswer(await sandbox.fetch(request));
  };
  return {
    key,
    call,
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body === undefined ? {} : { body }),
    patch: (path, body) => call('PATCH', path, { body }),
    delete: (path) => call('DELETE', path),
  };
}
