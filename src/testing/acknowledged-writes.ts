// Writes tokens as fast as it can and remembers what was acknowledged: what must be there after the machine has died.
import { randomInt } from 'node:crypto';
import * as v from 'valibot';

/** What is known of a token. Several names or keys: a write was sent and never answered, so it was done or it was not. */
export type KnownToken = {
  readonly id: string;
  names: readonly string[];
  keys: readonly string[];
  /** Keys that a reset ended for good. */
  dead: readonly string[];
  state: 'there' | 'gone' | 'either';
};

export type Writer = {
  readonly tokens: Map<string, KnownToken>;
  /** Writes until the server is gone; `acknowledged` is called after each answer. */
  readonly writeUntilGone: (address: string, key: string, acknowledged: () => void) => Promise<void>;
  readonly count: () => number;
};

const madeSchema = v.object({ _id: v.optional(v.string(), ''), token: v.optional(v.string(), '') });

export function createWriter(label: string): Writer {
  const tokens = new Map<string, KnownToken>();
  let number = 0;
  let count = 0;

  async function writeOnce(address: string, key: string): Promise<void> {
    const send = async (method: string, path: string, body?: unknown) => {
      const response = await fetch(`${address}/sandbox/api/v2/tokens${path}`, {
        method,
        headers: { Authorization: key, 'Content-Type': 'application/json', 'LD-API-Version': '20240415' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} was answered with ${response.status}: ${text}`);
      return v.parse(madeSchema, text === '' ? {} : JSON.parse(text));
    };
    number += 1;
    const name = `${label} ${number}`;
    const sure = [...tokens.values()].filter(
      ({ state, names, keys }) => state === 'there' && names.length + keys.length === 2,
    );
    const token = sure[randomInt(Math.max(1, sure.length))];
    const choice = token === undefined ? 0 : randomInt(5);
    if (token === undefined || choice <= 1) {
      const { _id: id, token: made } = await send('POST', '', {
        name,
        role: 'reader',
        serviceToken: true,
      });
      tokens.set(id, { id, names: [name], keys: [made], dead: [], state: 'there' });
    } else if (choice === 2) {
      token.names = [...token.names, name];
      await send('PATCH', `/${token.id}`, [{ op: 'replace', path: '/name', value: name }]);
      token.names = [name];
    } else if (choice === 3) {
      // The new key is unknown until it is answered; a reset that got lost leaves only the old one to look at.
      const before = token.keys;
      token.keys = [];
      const { token: made } = await send('POST', `/${token.id}/reset`);
      token.dead = [...token.dead, ...before];
      token.keys = [made];
    } else {
      token.state = 'either';
      await send('DELETE', `/${token.id}`);
      token.state = 'gone';
    }
    count += 1;
  }

  return {
    tokens,
    count: () => count,
    async writeUntilGone(address, key, acknowledged) {
      for (;;) {
        try {
          await writeOnce(address, key);
        } catch (error) {
          if (error instanceof TypeError) return;
          throw error;
        }
        acknowledged();
      }
    },
  };
}
