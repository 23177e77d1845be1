import * as v from 'valibot';
import { expect } from 'vitest';
import { failureShape, tokenShape } from './contract-shapes.ts';
import type { Client } from './sandbox-account.ts';

export type MadeToken = { readonly id: string; readonly key: string; readonly path: string };

/** Creates a token; fails the test unless the answer is a sound 201. */
export async function makeToken(client: Client, body: Readonly<Record<string, unknown>>): Promise<MadeToken> {
  const answer = await client.post('/tokens', body);
  expect({ status: answer.status, body: answer.json }).toMatchObject({ status: 201 });
  const { _id: id, token: key } = v.parse(tokenShape, answer.json);
  return { id, key, path: `/tokens/${id}` };
}

/** Reads a token; fails the test unless the answer is a sound 200. */
export async function readToken(client: Client, path: string): Promise<v.InferOutput<typeof tokenShape>> {
  const answer = await client.get(path);
  expect({ status: answer.status, body: answer.json }).toMatchObject({ status: 200 });
  return v.parse(tokenShape, answer.json);
}

/** The code and message of a refusal; fails the test unless the body is one. */
export function failureOf(answer: { readonly json: unknown }): { code: string; message: string } {
  const { code, message } = v.parse(failureShape, answer.json);
  return { code, message };
}
