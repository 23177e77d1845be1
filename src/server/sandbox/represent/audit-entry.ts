import { readStringList } from '../stored-json.ts';
import type { AuditEntryRow, ListedEntry, MemberRow } from '../tables.ts';
import { link } from './link.ts';
import { fullNameOf } from './member.ts';

/**
 * An audit entry as the API lists it (contract section 11). `actor` is the member behind the acting token, if still known. The
 * real values of `kind` are not published, so ours are a choice.
 */
export function auditEntryJson(entry: ListedEntry, actor: MemberRow | undefined) {
  const { kind, collection, id } = readTarget(entry.resource);
  const target = entry.name === '' ? id : entry.name;
  const site = `/settings/${collection}`;
  return {
    _links: { self: link(`/api/v2/auditlog/${entry.id}`), site: { href: site, type: 'text/html' } },
    _id: entry.id,
    _accountId: entry.accountId,
    date: entry.at,
    accesses: readStringList(entry.actions).map((action) => ({ action, resource: entry.resource })),
    kind,
    name: entry.name,
    description: entry.description,
    shortDescription: '',
    ...(entry.comment === null ? {} : { comment: entry.comment }),
    ...(actor === undefined ? {} : actorOf(actor)),
    ...actingTokenOf(entry),
    titleVerb: entry.verb,
    title: `${actor === undefined ? 'A former member' : titleName(actor)} ${entry.verb} [${target}](${site})`,
    target: {
      _links: { self: link(`/api/v2/${collection}/${id}`) },
      name: entry.name,
      resources: [entry.resource],
    },
  };
}

/** One entry by itself. Only here is what was changed, before and after. */
export function auditEntryWithVersions(entry: AuditEntryRow, actor: MemberRow | undefined) {
  const { previousVersion, currentVersion } = entry;
  return {
    ...auditEntryJson(entry, actor),
    ...(previousVersion === null ? {} : { previousVersion: readVersion(previousVersion) }),
    ...(currentVersion === null ? {} : { currentVersion: readVersion(currentVersion) }),
  };
}

function readVersion(json: string): unknown {
  return JSON.parse(json);
}

/** The API's collection that a resource is in, and its name there. */
function readTarget(resource: string): { kind: string; collection: string; id: string } {
  const id = resource.slice(resource.lastIndexOf('/') + 1);
  if (resource.startsWith('role/')) return { kind: 'role', collection: 'roles', id };
  if (/^member\/[^:]*$/.test(resource)) return { kind: 'member', collection: 'members', id };
  return { kind: 'token', collection: 'tokens', id };
}

function titleName(member: MemberRow): string {
  return `[${fullNameOf(member)}](mailto:${member.email})`;
}

function actorOf(member: MemberRow) {
  const links = { self: link(`/api/v2/members/${member.id}`) };
  return {
    subject: { _links: links, name: fullNameOf(member), avatarUrl: '' },
    member: {
      _links: links,
      _id: member.id,
      email: member.email,
      ...(member.firstName === null ? {} : { firstName: member.firstName }),
      ...(member.lastName === null ? {} : { lastName: member.lastName }),
    },
  };
}

function actingTokenOf(entry: ListedEntry) {
  if (entry.actorTokenId === null) return {};
  return {
    token: {
      _links: { self: link(`/api/v2/tokens/${entry.actorTokenId}`) },
      _id: entry.actorTokenId,
      ...(entry.actorTokenName === null || entry.actorTokenName === '' ? {} : { name: entry.actorTokenName }),
      ending: entry.actorTokenEnding ?? '',
      serviceToken: entry.actorTokenService === 1,
    },
  };
}
