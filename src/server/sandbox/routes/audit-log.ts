import type { Context } from 'hono';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { parseConcreteResource, matchResource } from '#domain/policy/resource-match.ts';
import { parseResource, type ResourceSpecifier } from '#domain/policy/resource.ts';
import { entriesOf, membersOf } from '../account-rows.ts';
import { invalidRequest } from '../errors.ts';
import { auditEntryJson } from '../represent/audit-entry.ts';
import { link } from '../represent/link.ts';
import type { SandboxEnv, Services } from '../services.ts';
import type { AuditEntryRow } from '../tables.ts';
import { readPage, readWholeNumber } from '../validate/query.ts';
import { requireReader } from './require-reader.ts';

const defaultLimit = 10;
const maxLimit = 20;
/** `GET /auditlog`: newest first, by `spec`, `before`, `after` (both exclusive, epoch ms), `q` and `limit` (contract section 11). */
export function listAuditLog(services: Services) {
  return async (context: Context<SandboxEnv>) => {
    requireReader(context);
    const url = new URL(context.req.url);
    const entries = await findEntries(services, url.searchParams);
    const actors = await membersOf(services.db, services.accountId).selectAll().execute();
    const actorById = new Map(actors.map((member) => [member.id, member]));
    return context.json({
      items: entries.map((entry) =>
        auditEntryJson(entry, actorById.get(entry.actorMemberId ?? ''), services.accountId),
      ),
      _links: { self: link(url.pathname + url.search) },
    });
  };
}

async function findEntries(services: Services, query: URLSearchParams): Promise<AuditEntryRow[]> {
  const { limit } = readPage(query, defaultLimit, maxLimit);
  const spec = query.get('spec');
  const chosen = chooseEntries(services, query);
  if (spec === null) return chosen.limit(limit).execute();
  const specifier = readSpec(spec);
  // One token's history is asked for by its exact name, which an index answers.
  if (parseConcreteResource(spec).kind !== 'problem') {
    return chosen.where('resource', '=', spec).limit(limit).execute();
  }
  const found: AuditEntryRow[] = [];
  for await (const entry of chosen.where(roughlyLike(specifier)).stream()) {
    if (matchesResource(specifier, entry.resource)) found.push(entry);
    if (found.length === limit) break;
  }
  return found;
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
    .selectAll()
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
