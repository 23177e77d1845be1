// The parts of a token's JSON that a record may hold. Of a key only the last four characters are left.
import * as v from 'valibot';
import { readLooseNumber } from '#domain/text/loose-number.ts';

const text = v.fallback(v.string(), '');

const number = v.pipe(v.unknown(), v.transform(readLooseNumber));

const wireSchema = v.looseObject({
  _id: v.pipe(v.string(), v.minLength(1)),
  name: text,
  serviceToken: v.fallback(v.boolean(), false),
  memberId: text,
  role: text,
  token: text,
  lastModified: v.optional(number),
  expiry: v.optional(number),
});

export type SeenToken = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'personal' | 'service';
  readonly memberId: string;
  readonly role: string;
  readonly lastFour: string;
  /** Epoch ms. */
  readonly modifiedAt: number | undefined;
  readonly expiresAt: number | undefined;
  /** The API's JSON without names and addresses of people. */
  readonly json: Readonly<Record<string, unknown>>;
};

/** What a token is: no member is described, and no link is kept. */
const kept = [
  '_id',
  'name',
  'description',
  'role',
  'customRoleIds',
  'inlineRole',
  'serviceToken',
  'memberId',
  'creationDate',
  'lastModified',
  'lastUsed',
  'expiry',
  'defaultApiVersion',
];

/** Reads an answer that is a token; undefined for any other. */
export function readSeenToken(body: Uint8Array): SeenToken | undefined {
  const read = v.safeParse(wireSchema, parse(body));
  if (!read.success) return undefined;
  const { _id, name, serviceToken, memberId, role, token, lastModified, expiry } = read.output;
  const lastFour = token.slice(-4);
  const fields = Object.entries(read.output).filter(([field]) => kept.includes(field));
  return {
    id: _id,
    name,
    kind: serviceToken ? 'service' : 'personal',
    memberId,
    role,
    lastFour,
    modifiedAt: lastModified,
    expiresAt: expiry,
    json: { ...Object.fromEntries(fields), token: lastFour },
  };
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
