// Reads the parts of a token that its row shows. The program reads all of it strictly a moment later (src/api/wire-token.ts).
import type { AccessToken } from '#domain/token/token.ts';

/** Instants outside this range (epoch ms) are left to the program. */
const earliest = 100_000_000_000;
const latest = 8_640_000_000_000_000;

/** Reads an item of the list (contract section 2). Returns undefined if it has no ID or an invalid time. */
export function readFirstToken(item: unknown): AccessToken | undefined {
  const id = textOf(item, '_id');
  const createdAt = timeOf(item, 'creationDate');
  const token = {
    id,
    name: textOf(item, 'name'),
    description: textOf(item, 'description'),
    kind: fieldOf(item, 'serviceToken') === true ? 'service' : 'personal',
    memberId: textOf(item, 'memberId'),
    member: memberOf(fieldOf(item, '_member')),
    access: accessOf(item),
    lastFour: textOf(item, 'token').slice(-4),
    createdAt,
    modifiedAt: timeOf(item, 'lastModified') ?? createdAt,
    lastUsedAt: timeOf(item, 'lastUsed'),
    expiresAt: timeOf(item, 'expiry'),
    apiVersion: numberOf(item, 'defaultApiVersion'),
  } as const;
  return id === '' || Object.values(token).some(Number.isNaN) ? undefined : token;
}

/** Reading an inline role needs the whole program. */
function accessOf(item: unknown): AccessToken['access'] {
  const inline = fieldOf(item, 'inlineRole');
  if (isFilled(inline)) return { kind: 'unreadable', json: inline };
  return isFilled(fieldOf(item, 'customRoleIds'))
    ? { kind: 'custom', roleIds: [] }
    : { kind: 'base', role: textOf(item, 'role') };
}

function memberOf(member: unknown): AccessToken['member'] {
  if (!isFilled(member)) return undefined;
  return {
    id: textOf(member, '_id'),
    email: textOf(member, 'email'),
    role: textOf(member, 'role'),
    firstName: textOf(member, 'firstName'),
    lastName: textOf(member, 'lastName'),
  };
}

function timeOf(from: unknown, name: string): number | undefined {
  const at = numberOf(from, name) ?? 0;
  if (at === 0) return undefined;
  return at > earliest && at < latest ? at : NaN;
}

/** Undefined if there is none, `NaN` if it is not a number. */
function numberOf(from: unknown, name: string): number | undefined {
  const value = fieldOf(from, name) ?? undefined;
  return value === undefined || typeof value === 'number' ? value : NaN;
}

/** `[]`, 0, null and a missing value mean the same (trap 18). */
function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function textOf(from: unknown, name: string): string {
  const value = fieldOf(from, name);
  return typeof value === 'string' ? value : '';
}

function fieldOf(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null && Object.hasOwn(from, name)
    ? Reflect.get(from, name)
    : undefined;
}
