import { readStringList } from '../stored-json.ts';
import type { AuditEntryRow, MemberRow } from '../tables.ts';
import { link } from './link.ts';
import { fullNameOf } from './member.ts';

/**
 * An audit entry as the API lists it (contract section 11). `actor` is the member behind the acting token, if still known;
 * `kind` is `token`, a choice of ours because the real value is not published.
 */
export function auditEntryJson(entry: AuditEntryRow, actor: MemberRow | undefined, accountId: string) {
  const tokenId = entry.resource.slice(entry.resource.lastIndexOf('/') + 1);
  const self = link(`/api/v2/auditlog/${entry.id}`);
  const target = entry.name === '' ? tokenId : entry.name;
  return {
    _links: { self, site: { href: '/settings/tokens', type: 'text/html' } },
    _id: entry.id,
    _accountId: accountId,
    date: entry.at,
    accesses: readStringList(entry.actions).map((action) => ({ action, resource: entry.resource })),
    kind: 'token',
    name: entry.name,
    description: entry.description,
    shortDescription: '',
    ...(entry.comment === null ? {} : { comment: entry.comment }),
    ...(actor === undefined ? {} : actorOf(actor)),
    ...actingTokenOf(entry),
    titleVerb: entry.verb,
    title: `${actor === undefined ? 'A former member' : titleName(actor)} ${entry.verb} [${target}](/settings/tokens)`,
    target: {
      _links: { self: link(`/api/v2/tokens/${tokenId}`) },
      name: entry.name,
      resources: [entry.resource],
    },
  };
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

function actingTokenOf(entry: AuditEntryRow) {
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
