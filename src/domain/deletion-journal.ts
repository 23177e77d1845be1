// What this browser deleted, whole except for the key, so that a token can be made again with the same access.
import { parseStoredPolicy } from './policy/parse.ts';
import { policyToJson } from './policy/statement.ts';
import type { LedgerPlace } from './grace-ledger.ts';
import { withoutKeys } from './key-pattern.ts';
import type { AccessToken, TokenAccess } from './token.ts';

/** `deletedAt` is epoch ms. */
export type Deletion = {
  readonly place: LedgerPlace;
  readonly token: AccessToken;
  readonly deletedAt: number;
};

/** Newest first. Older ones make room: a journal is for putting a mistake right, not an archive. */
export type DeletionJournal = readonly Deletion[];

const version = 1;
const most = 50;

export function addDeletion(journal: DeletionJournal, deletion: Deletion): DeletionJournal {
  const others = journal.filter(({ token }) => token.id !== deletion.token.id);
  return [deletion, ...others].toSorted((a, b) => b.deletedAt - a.deletedAt).slice(0, most);
}

export function dropDeletion(journal: DeletionJournal, tokenId: string): DeletionJournal {
  return journal.filter(({ token }) => token.id !== tokenId);
}

export function encodeJournal(journal: DeletionJournal): string {
  const entries = journal.map(({ place, token, deletedAt }) => ({
    place,
    deletedAt,
    token: { ...token, access: accessToJson(token.access) },
  }));
  return withoutKeys(JSON.stringify({ version, entries }));
}

/** Reads a journal; entries that make no sense are left out. Never throws. */
export function decodeJournal(text: string | null): DeletionJournal {
  const file = fieldsOf(parse(text));
  const entries: unknown = file?.get('entries');
  if (file?.get('version') !== version || !Array.isArray(entries)) return [];
  return entries.map(readDeletion).filter((entry) => entry !== undefined);
}

function accessToJson(access: TokenAccess): unknown {
  return access.kind === 'inline' ? { kind: 'inline', policy: policyToJson(access.policy) } : access;
}

function readDeletion(value: unknown): Deletion | undefined {
  const entry = fieldsOf(value);
  const place = fieldsOf(entry?.get('place'));
  const fields = fieldsOf(entry?.get('token'));
  const deletedAt = instant(entry?.get('deletedAt'));
  if (place === undefined || fields === undefined || deletedAt === undefined) return undefined;
  const id = textOf(fields.get('id'));
  const access = readAccess(fields.get('access'));
  const kind = fields.get('kind');
  if (id === '' || access === undefined || (kind !== 'personal' && kind !== 'service')) return undefined;
  const token: AccessToken = {
    id,
    kind,
    access,
    name: textOf(fields.get('name')),
    description: textOf(fields.get('description')),
    memberId: textOf(fields.get('memberId')),
    member: undefined,
    lastFour: textOf(fields.get('lastFour')).slice(-4),
    createdAt: instant(fields.get('createdAt')) ?? 0,
    modifiedAt: instant(fields.get('modifiedAt')) ?? 0,
    lastUsedAt: instant(fields.get('lastUsedAt')),
    expiresAt: instant(fields.get('expiresAt')),
    apiVersion: instant(fields.get('apiVersion')),
  };
  const where = { instance: textOf(place.get('instance')), account: textOf(place.get('account')) };
  return { place: where, token, deletedAt };
}

function readAccess(value: unknown): TokenAccess | undefined {
  const fields = fieldsOf(value);
  switch (fields?.get('kind')) {
    case 'base':
      return { kind: 'base', role: textOf(fields.get('role')) };
    case 'custom': {
      const ids: unknown = fields.get('roleIds');
      return {
        kind: 'custom',
        roleIds: Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [],
      };
    }
    case 'inline': {
      const read = parseStoredPolicy(fields.get('policy'));
      return read.kind === 'policy' ? { kind: 'inline', policy: read.policy } : undefined;
    }
    case 'unreadable':
      return { kind: 'unreadable', json: fields.get('json') };
    case 'none':
      return { kind: 'none' };
    default:
      return undefined;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function instant(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 8.64e15
    ? value
    : undefined;
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value));
}
