// Gateways over one sandbox and one workspace, and people who use them.
import * as v from 'valibot';
import { createGateway } from '#server/gateway/app.ts';
import { createLog } from '#server/gateway/log.ts';
import type { PersonaId, Sandbox } from '#server/sandbox/app.ts';
import { openWorkspace, type Workspace } from '#server/workspace/open-workspace.ts';
import { openAccount } from './sandbox-account.ts';
import { sessionHeaders, type SessionHeaders } from './session-headers.ts';

export type Person = {
  /** Sends a call as the console's page does. */
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Response>;
  readonly session: SessionHeaders;
  /** The shared records that this person is shown. */
  readonly records: () => Promise<SharedAnswer>;
};

type CallOptions = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

const answerSchema = v.object({
  state: v.string(),
  sees: v.optional(v.string()),
  revision: v.optional(v.number()),
  total: v.optional(v.number()),
  records: v.optional(v.array(v.looseObject({ id: v.string(), kind: v.string(), tokenId: v.string() })), []),
});

export type SharedAnswer = v.InferOutput<typeof answerSchema>;

export type SharedConsole = {
  readonly signIn: (persona: PersonaId) => Promise<Person>;
  /** Somebody who signed in at another console with the same secret. */
  readonly meet: (person: Person) => Person;
  /** Reads a path as somebody without a session. */
  readonly visit: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** Sends a key to sign in, and gives the answer. */
  readonly tryKey: (key: string) => Promise<Response>;
  /** Signs in with a key of the sandbox. */
  readonly signInWith: (key: string) => Promise<Person>;
  readonly sandbox: Sandbox;
  /** For another console over the same account. */
  readonly account: ReturnType<typeof openAccount>;
  readonly workspace: Workspace;
  readonly advance: (ms: number) => void;
  readonly now: () => number;
  readonly logLines: readonly string[];
  /** The paths of the calls that reached the sandbox through the gateway. */
  readonly calls: readonly string[];
  readonly close: () => Promise<void>;
};

/** A console with an account of its own and, unless one is given, a workspace in memory. */
export function openSharedConsole({
  workspace: given,
  account = openAccount(),
}: {
  readonly workspace?: Workspace;
  readonly account?: ReturnType<typeof openAccount>;
} = {}): SharedConsole {
  const { now, advance } = account;
  const calls: string[] = [];
  const sandbox: Sandbox = {
    ...account.sandbox,
    fetch: (request) => {
      calls.push(new URL(request.url).pathname);
      return account.sandbox.fetch(request);
    },
  };
  const logLines: string[] = [];
  const log = createLog('debug', (line) => logLines.push(line));
  const workspace =
    given ?? openWorkspace({ database: { kind: 'file', path: ':memory:' }, retention: 4e10 }, { log, now });
  const config = {
    loopback: true,
    sessionSecrets: ['a secret of at least thirty-two characters'] as const,
    instances: [],
  };
  const app = createGateway({ config, sandbox, workspace, log, now });
  const send = (method: string, path: string, { body, headers }: CallOptions) =>
    app.request(`http://127.0.0.1:4400${path}`, {
      method,
      headers: {
        ...(method === 'GET' ? {} : { 'X-Access-Token-Console': '1', 'Sec-Fetch-Site': 'same-origin' }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  async function enter(credentials: object): Promise<Person> {
    const session = await sessionHeaders(
      await send('POST', '/session', { body: { instance: 'sandbox', ...credentials } }),
    );
    return personWith(session);
  }
  function personWith(session: SessionHeaders): Person {
    const call: Person['call'] = async (method, path, { body, headers } = {}) =>
      send(method, path, { body, headers: { ...session, ...headers } });
    return {
      call,
      session,
      records: async () => v.parse(answerSchema, await (await call('GET', '/workspace')).json()),
    };
  }
  return {
    signIn: (persona) => enter({ persona }),
    meet: ({ session }) => personWith(session),
    visit: async (path, headers = {}) => send('GET', path, { headers }),
    tryKey: async (key) => send('POST', '/session', { body: { instance: 'sandbox', key } }),
    signInWith: (key) => enter({ key }),
    sandbox,
    account,
    workspace,
    now,
    advance,
    logLines,
    calls,
    close: async () => {
      sandbox.close();
      await workspace.close();
    },
  };
}
