// Reads the fields of a token page that the walk over the list needs (contract section 3). The rest is passed on unchanged.
import { readLooseNumber } from '#domain/text/loose-number.ts';
import type { AnsweredHeaders } from './forwarded-headers.ts';
import type { WholeAnswer } from './upstream.ts';

export type TokenPage = {
  readonly headers: AnsweredHeaders;
  /** The JSON as received. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly json: object;
  /** How many entries the page holds, and the IDs of those that have one. */
  readonly size: number;
  readonly ids: readonly string[];
  /** How many tokens there are in all, if the instance says so; some servers write the number as text. */
  readonly totalCount: number | undefined;
  /** Whether the instance names a next page. The link itself is never followed (trap 4). */
  readonly hasNext: boolean;
};

/** Reads an answer; gives undefined when it is no page of a list. A missing list beside a total of 0 counts as empty. */
export function readTokenPage({ status, headers, body }: WholeAnswer): TokenPage | undefined {
  const json = status === 200 ? parseJson(body) : undefined;
  if (!isObject(json)) return undefined;
  const totalCount = readLooseNumber(Reflect.get(json, 'totalCount'));
  const items: unknown = Reflect.get(json, 'items') ?? (totalCount === 0 ? [] : undefined);
  if (!Array.isArray(items)) return undefined;
  const ids = items.flatMap((item: unknown) => idOf(item) ?? []);
  const links: unknown = Reflect.get(json, '_links');
  return {
    headers,
    body,
    json,
    size: items.length,
    ids,
    totalCount,
    hasNext: isObject(links) && 'next' in links,
  };
}

const decoder = new TextDecoder();

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(body));
  } catch {
    return undefined;
  }
}

function idOf(item: unknown): string | undefined {
  const id: unknown = isObject(item) ? Reflect.get(item, '_id') : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
