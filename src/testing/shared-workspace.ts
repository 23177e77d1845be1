// A workspace that holds entries of one kind, as the gateway answers for it.
import { consoleAnswer } from './console-answer.ts';

export type Put = {
  readonly tokenId: string;
  readonly name: string;
  readonly version: number;
  readonly content: object | null;
};

/** Its fields are the test's to set. What was put is kept as the only entry. */
export function createSharedWorkspace(kind: string) {
  const workspace = {
    sees: 'everyone',
    entries: [] as object[],
    puts: [] as Put[],
    /** The code with which every change is refused. */
    refusal: undefined as string | undefined,

    entry: ({
      tokenId = '',
      name,
      version,
      content,
    }: Omit<Put, 'tokenId'> & { readonly tokenId?: string }) => ({
      kind,
      tokenId,
      name,
      version,
      content,
      at: Date.now(),
      actor: { memberId: 'm1', tokenId: 't9', user: '' },
    }),

    answer: async (request: Request): Promise<Response> => {
      const { sees, puts, refusal } = workspace;
      if (new URL(request.url).pathname === '/workspace')
        return consoleAnswer({ state: 'on', sees, revision: puts.length, total: 0, records: [] });
      if (request.method === 'GET') {
        const { entries } = workspace;
        return consoleAnswer({ state: 'on', total: entries.length, entries });
      }
      if (refusal !== undefined)
        return consoleAnswer(
          { code: refusal, message: 'Refused.' },
          { status: 409, headers: { 'X-Error-Source': 'gateway' } },
        );
      const put: Put = JSON.parse(await request.text());
      const version = put.version + 1;
      puts.push(put);
      workspace.entries = put.content === null ? [] : [workspace.entry({ ...put, version })];
      return consoleAnswer({ version });
    },
  };
  return workspace;
}
