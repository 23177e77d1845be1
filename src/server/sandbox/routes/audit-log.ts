import { setImmediate } from 'node:timers/promises';
import type { Context } from 'hono';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { evaluatePolicy } from '#domain/policy/language/evaluate.ts';
import { parseConcreteResource, matchResource } from '#domain/policy/language/resource-match.ts';
import { parseResource, type ResourceSpecifier } from '#domain/policy/language/resource.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { entriesOf, membersOf } from '../account-rows.ts';
import { invalidRequest, notFound } from '../errors.ts';
import { readJsonBody } from '../read-body.ts';
import { auditEntryJson, auditEntryWithVersions } from '../represent/audit-entry.ts';
import { link } from '../represent/link.ts';
import type { SandboxEnv, Services } from '../services.ts';
import { readStringList } from '../stored-json.ts';
import { listedColumns, type ListedEntry } from '../tables.ts';
import { readPolicy } from '../validate/policy.ts';
import { readPage, readWholeNumber } from '../validate/query.ts';
import { requireReader } from './require-reader.ts';

const defaultLimit = 10;
const maxLimit = 20;

/** `GET /auditlog`: newest first, by `spec`, `before`, `after` (both exclusive, epoch ms), `q` and `limit` (contract section 11). */
export function listAuditLog(services: Services) {
  return async (context: Context<SandboxEnv>) => {
    requireReader(context);
    return answer(context, services, await findEntries(services, new URL(context.req.url).searchParams));
  };
}

/** `POST /auditlog`: the same, by a policy in the place of `spec`: what it allows is shown (contract section 11). Everything without one. */
export function searchAuditLog(services: Services) {
  return async (context: Context<SandboxEnv>) => {
    requireReader(context);
    const query = new URL(context.req.url).searchParams;
    const body = await readJsonBody(context.req.raw);
    if (body === undefined) return answer(context, services, await findEntries(services, query));
    const policy = readPolicy(body, 'policy');
    const found = take(chooseEntries(services, query), readLimit(query), (entry) => isAllowed(policy, entry));
    return answer(context, services, await found);
  };
}

/** `GET /auditlog/{id}`: one entry, with what was changed before and after. */
export function getAuditEntry(services: Services) {
  const { db, accountId } = services;
  return async (context: Context<SandboxEnv, '/api/v2/auditlog/:id'>) => {
    requireReader(context);
    const entry = await entriesOf(db, accountId)
      .selectAll()
      .where('id', '=', context.req.param('id'))
      .executeTakeFirst();
    if (entry === undefined) throw notFound();
    const actor = await membersOf(db, accountId)
      .selectAll()
      .where('id', '=', entry.actorMemberId)
      .executeTakeFirst();
    return context.json(auditEntryWithVersions(entry, actor));
  };
}

async function answer(
  context: Context<SandboxEnv>,
  { db, accountId }: Services,
  entries: readonly ListedEntry[],
): Promise<Response> {
  const actors = await membersOf(db, accountId).selectAll().execute();
  const actorById = new Map(actors.map((member) => [member.id, member]));
  const { pathname, search } = new URL(context.req.url);
  return context.json({
    items: entries.map((entry) => auditEntryJson(entry, actorById.get(entry.actorMemberId ?? ''))),
    _links: { self: link(pathname + search) },
  });
}

async function findEntries(services: Services, query: URLSearchParams): Promise<ListedEntry[]> {
  const limit = readLimit(query);
  const spec = query.get('spec');
  const chosen = chooseEntries(services, query);
  if (spec === null) return chosen.limit(limit).execute();
  const specifier = readSpec(spec);
  // One token's history is asked for by its exact name, which an index answers.
  if (parseConcreteResource(spec).kind !== 'problem') {
    return chosen.where('resource', '=', spec).limit(limit).execute();
  }
  return take(chosen.where(roughlyLike(specifier)), limit, ({ resource }) =>
    matchesResource(specifier, resource),
  );
}

/** How many entries are looked at in one go. A policy of the largest size is held against them within some 50 ms. */
const stride = 50;

/** The first entries that are wanted. Between two strides everybody else gets a turn, at the processor and at the database. */
async function take(
  chosen: ReturnType<typeof chooseEntries>,
  limit: number,
  isWanted: (entry: ListedEntry) => boolean,
): Promise<ListedEntry[]> {
  const found: ListedEntry[] = [];
  for (let rest = chosen; ;) {
    const entries = await rest.limit(stride).execute();
    found.push(...entries.filter(isWanted));
    const last = entries.at(-1);
    if (last === undefined || entries.length < stride || found.length >= limit) return found.slice(0, limit);
    rest = chosen.where(sql<SqlBool>`(at, rowid) < (${last.at}, ${last.place})`);
    await setImmediate();
  }
}

function readLimit(query: URLSearchParams): number {
  return readPage(query, defaultLimit, maxLimit).limit;
}

/** What SQLite can rule out by itself, so that few entries are left for the matcher of the policy language. */
function roughlyLike({ segments }: ResourceSpecifier): RawBuilder<SqlBool> {
  const text = segments.map(({ type, name }) => (name === '' ? type : `${type}/${name}`)).join(':');
  const pattern = text.replaceAll(/[\\%_]/g, String.raw`\$&`).replaceAll('*', '%');
  return sql<SqlBool>`resource LIKE ${pattern} ESCAPE '\\'`;
}

function chooseEntries({ db, accountId }: Services, query: URLSearchParams) {
  const before = readWholeNumber(query, 'before');
  const after = readWholeNumber(query, 'after');
  const text = query.get('q');
  // Entries of the same millisecond stay in the order in which they were written.
  let chosen = entriesOf(db, accountId)
    .select([...listedColumns, sql<number>`rowid`.as('place')])
    .orderBy('at', 'desc')
    .orderBy(sql`rowid`, 'desc');
  if (before !== undefined) chosen = chosen.where('at', '<', before);
  if (after !== undefined) chosen = chosen.where('at', '>', after);
  if (text !== null && text !== '') chosen = chosen.where('name', 'like', `%${text}%`);
  return chosen;
}

function readSpec(text: string): ResourceSpecifier {
  const read = parseResource(text);
  if (read.kind === 'specifier') return read.specifier;
  throw invalidRequest(`${read.message} (spec)`);
}

function matchesResource(specifier: ResourceSpecifier, text: string): boolean {
  const resource = parseConcreteResource(text);
  return resource.kind === 'resource' && matchResource(specifier, resource.resource).matches;
}

function isAllowed(policy: Policy, entry: ListedEntry): boolean {
  const read = parseConcreteResource(entry.resource);
  if (read.kind === 'problem') return false;
  const { resource } = read;
  return readStringList(entry.actions).some((action) => evaluatePolicy(policy, { action, resource }).allowed);
}
