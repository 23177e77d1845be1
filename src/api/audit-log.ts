// The audit log (contract section 11): small pages, no total, no offset.
import * as v from 'valibot';
import type { AuditEntry } from '#domain/account/audit-entry.ts';
import { readCollection, type Collection } from './collection.ts';
import { request } from './http.ts';
import { label, requiredInstant, text } from './wire-values.ts';

const absent = undefined;

const memberSchema = v.pipe(
  v.object({ _id: text, email: label, firstName: label, lastName: label }),
  v.transform(({ _id, email, firstName, lastName }) => ({
    id: _id,
    email,
    name: `${firstName} ${lastName}`.trim(),
  })),
);

const actingTokenSchema = v.pipe(
  v.object({ _id: text, name: label, ending: text, serviceToken: v.fallback(v.boolean(), false) }),
  v.transform(({ _id, name, ending, serviceToken }) => ({
    id: _id,
    name,
    lastFour: ending.slice(-4),
    kind: serviceToken ? ('service' as const) : ('personal' as const),
  })),
);

const entrySchema = v.pipe(
  v.object({
    _id: v.string(),
    date: requiredInstant,
    title: text,
    titleVerb: text,
    description: text,
    shortDescription: text,
    comment: text,
    name: label,
    accesses: v.fallback(v.array(v.object({ action: text, resource: text })), []),
    member: v.fallback(v.optional(memberSchema), absent),
    token: v.fallback(v.optional(actingTokenSchema), absent),
    app: v.fallback(v.optional(v.object({ name: label })), absent),
    target: v.fallback(v.optional(v.object({ name: label })), absent),
  }),
  v.transform(({ _id: id, ...wire }): AuditEntry => ({
    id,
    at: wire.date,
    title: wire.title || wire.titleVerb || wire.shortDescription || wire.description,
    description: wire.description,
    comment: wire.comment,
    accesses: wire.accesses,
    member: wire.member,
    token: wire.token,
    app: wire.app?.name,
    targetName: wire.target?.name ?? wire.name,
  })),
);

type AuditRequest = {
  /** A resource specifier, for example `service-token/<id>`. */
  spec: string;
  /** Epoch ms; only entries before this instant. */
  before?: number | undefined;
  /** Epoch ms; only entries after this instant. */
  after?: number | undefined;
  /** 1 to 20. */
  limit: number;
  signal?: AbortSignal | undefined;
};

/** Gives the newest entries about a resource, newest first (contract section 11). Throws an ApiError. */
export async function fetchAuditEntries(options: AuditRequest): Promise<Collection<AuditEntry>> {
  const { spec, before, after, limit, signal } = options;
  const query = new URLSearchParams({ spec, limit: `${limit}` });
  if (before !== undefined) query.set('before', `${before}`);
  if (after !== undefined) query.set('after', `${after}`);
  return readCollection(entrySchema, await request(`/api/v2/auditlog?${query}`, { signal }));
}
