// The account that cases call. The program can change only what it made there itself.
import { randomBytes } from 'node:crypto';
import { at, listAt, numberAt, textAt } from './read-json.ts';

/** This account or this key cannot decide the case. The message says why. */
export class Undecided extends Error {
  override readonly name = 'Undecided';
}

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined when the body is not JSON. */
  readonly json: unknown;
};

export type CallOptions = {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent unchanged. */
  readonly rawBody?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Calls with one key, by paths below `/api/v2`. */
export type Caller = {
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Answer>;
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body?: unknown) => Promise<Answer>;
  readonly patch: (path: string, body: unknown) => Promise<Answer>;
  readonly delete: (path: string) => Promise<Answer>;
};

export type MadeToken = {
  readonly id: string;
  readonly key: string;
  readonly path: string;
  readonly json: unknown;
};

export type TestAccount = {
  /** Calls with the key that the program was started with. */
  readonly own: Caller;
  readonly as: (key: string) => Caller;
  /** A name that begins with the random mark of this run, so that its owner is clear. */
  readonly name: (what: string) => string;
  /** A key for a custom role, with the mark. */
  readonly roleKey: (what: string) => string;
  /** Creates a token with a marked name. Throws `Undecided` when the server refuses it. */
  readonly makeToken: (body: object) => Promise<MadeToken>;
  /** The server's time, epoch ms. */
  readonly now: () => number;
  /** Resolves after that many ms. */
  readonly wait: (ms: number) => Promise<void>;
};

/** The address of the account and its clock. */
export type Target = {
  readonly send: (request: Request) => Promise<Response>;
  /** Without a slash at the end; `/api/v2` follows. */
  readonly baseUrl: string;
  readonly key: string;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
};

export type OpenTestAccount = TestAccount & {
  readonly mark: string;
  /** From now on every call of a case fails. */
  readonly interrupt: () => void;
  /** Deletes everything that the run made and that still exists. */
  readonly cleanUp: () => Promise<void>;
  /** The same, and first searches the list for tokens whose answers were lost. Gives what could not be deleted. */
  readonly cleanUpForGood: () => Promise<readonly string[]>;
};

const currentVersion = '20240415';
/** After this many refusals in a row, the program stops waiting for the server. */
const maxWaits = 5;
const pageSize = 20;

export function openTestAccount({ send, baseUrl, key, now, wait }: Target): OpenTestAccount {
  const mark = `contract-${randomBytes(4).toString('hex')}`;
  const made = new Set<string>();
  const left = new Set<string>();
  let interrupted = false;
  let clockOffset = 0;

  async function attempt(own: string, method: string, path: string, options: CallOptions): Promise<Answer> {
    const { body, headers } = options;
    const sent = options.rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
    const request = new Request(`${baseUrl}/api/v2${path}`, {
      method,
      headers: {
        ...(own === '' ? {} : { Authorization: own }),
        'LD-API-Version': currentVersion,
        'User-Agent': 'access-token-console-contract',
        ...(sent === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
    const response = await send(request);
    const date = Date.parse(response.headers.get('Date') ?? '');
    // The header has whole seconds only, so a small difference is ignored.
    if (Math.abs(date - now()) > 1500) clockOffset = date - now();
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parse(text) };
  }

  /** A call that a rate limit refused changed nothing. It is sent again once the server's wait is over. */
  async function patient(own: string, method: string, path: string, options: CallOptions): Promise<Answer> {
    for (let waits = 0; ; waits += 1) {
      const answer = await attempt(own, method, path, options);
      if (answer.status !== 429 || waits === maxWaits) return answer;
      const reset = Number(answer.headers.get('X-Ratelimit-Reset') ?? 0) - (now() + clockOffset);
      await wait(Math.min(Math.max(reset, 1000 * (waits + 1)), 20_000));
    }
  }

  function note(method: string, path: string, { status, json }: Answer): void {
    if (method === 'POST' && status === 201) {
      const thing = path === '/tokens' ? `/tokens/${textAt(json, '_id')}` : `/roles/${textAt(json, 'key')}`;
      made.add(thing);
      left.add(thing);
    }
    if (method === 'DELETE' && status === 204) left.delete(path);
  }

  function caller(own: string): Caller {
    const call: Caller['call'] = async (method, path, options = {}) => {
      if (interrupted) throw new Error('interrupted');
      if (!mayCall(method, path, made))
        throw new Error(`${method} ${path} would touch what this run did not make`);
      const answer = await patient(own, method, path, options);
      note(method, path, answer);
      return answer;
    };
    return {
      call,
      get: (path) => call('GET', path),
      post: (path, body) => call('POST', path, body === undefined ? {} : { body }),
      patch: (path, body) => call('PATCH', path, { body }),
      delete: (path) => call('DELETE', path),
    };
  }

  async function cleanUp(): Promise<void> {
    for (const path of left) {
      const answer = await patient(key, 'DELETE', path, {}).catch(() => undefined);
      if (answer?.status === 204 || answer?.status === 404) left.delete(path);
    }
  }

  async function findLost(): Promise<void> {
    for (let offset = 0; ;) {
      const query = `?showAll=true&limit=${pageSize}&offset=${offset}`;
      const { json } = await patient(key, 'GET', `/tokens${query}`, {});
      const items = listAt(json, 'items');
      for (const item of items)
        if (textAt(item, 'name').startsWith(mark)) left.add(`/tokens/${textAt(item, '_id')}`);
      offset += items.length;
      if (items.length === 0 || !(offset < numberAt(json, 'totalCount'))) return;
    }
  }

  const own = caller(key);
  const name = (what: string) => `${mark} ${what}`;
  return {
    mark,
    own,
    as: caller,
    name,
    roleKey: (what) => `${mark}-${what}`,
    async makeToken(body) {
      const answer = await own.post('/tokens', { name: name('token'), ...body });
      if (answer.status !== 201) throw new Undecided(`a token couldn’t be created: ${describe(answer)}`);
      const id = textAt(answer.json, '_id');
      return { id, key: textAt(answer.json, 'token'), path: `/tokens/${id}`, json: answer.json };
    },
    now: () => now() + clockOffset,
    wait,
    interrupt: () => {
      interrupted = true;
    },
    cleanUp,
    async cleanUpForGood() {
      await findLost().catch(() => undefined);
      await cleanUp();
      return [...left];
    },
  };
}

/** Reads are always allowed. Writes may only create things, or touch things that were created here. */
function mayCall(method: string, path: string, made: ReadonlySet<string>): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return true;
  const [pathname = ''] = path.split('?');
  if (method === 'POST' && ['/tokens', '/roles', '/auditlog'].includes(pathname)) return true;
  return [...made].some((thing) => pathname === thing || pathname === `${thing}/reset`);
}

/** A short description of an answer: its status, and the code of a refusal. */
export function describe({ status, json }: Answer): string {
  const code = at(json, 'code');
  return status >= 400 ? `${status} ${typeof code === 'string' ? code : 'without a code'}` : `${status}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
