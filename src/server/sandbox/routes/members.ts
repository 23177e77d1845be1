import type { Context } from 'hono';
import { membersOf } from '../account-rows.ts';
import { invalidRequest, notFound } from '../errors.ts';
import { pageLinks } from '../represent/collection.ts';
import { fullNameOf, memberJson } from '../represent/member.ts';
import type { SandboxEnv, Services } from '../services.ts';
import type { MemberRow } from '../tables.ts';
import { readMemberFilter } from '../validate/member-filter.ts';
import { readPage } from '../validate/query.ts';
import { requireReader } from './require-reader.ts';

const defaultLimit = 20;

/** `GET /members`: the members of the account, filtered and sorted. Needs a Reader base (contract section 12). */
export function listMembers(services: Services) {
  return async (context: Context<SandboxEnv>) => {
    requireReader(context);
    const url = new URL(context.req.url);
    const page = readPage(url.searchParams, defaultLimit, services.maxLimit);
    const matches = readMemberFilter(url.searchParams.get('filter') ?? '');
    const order = readMemberOrder(url.searchParams.get('sort') ?? 'displayName');
    const everyone = await membersOf(services.db, services.accountId)
      .selectAll()
      .where('removedAt', 'is', null)
      .execute();
    const members = everyone.filter(matches).sort(order);
    const shown = members.slice(page.offset, page.offset + page.limit);
    return context.json({
      items: shown.map((member) => memberJson(member, expansions(url))),
      totalCount: members.length,
      _links: pageLinks(url, page, members.length),
    });
  };
}

/** `GET /members/me`: the member behind a personal token; 404 for a service token, which has none. */
export function getOwnMember() {
  return (context: Context<SandboxEnv>) => {
    const { member } = context.var.caller;
    if (member === undefined) throw notFound();
    return context.json(memberJson(member, expansions(new URL(context.req.url))));
  };
}

/** `GET /members/{id}`: one member. Needs a Reader base. */
export function getMember(services: Services) {
  return async (context: Context<SandboxEnv, '/api/v2/members/:id'>) => {
    requireReader(context);
    const member = await membersOf(services.db, services.accountId)
      .selectAll()
      .where('id', '=', context.req.param('id'))
      .where('removedAt', 'is', null)
      .executeTakeFirst();
    if (member === undefined) throw notFound();
    return context.json(memberJson(member, expansions(new URL(context.req.url))));
  };
}

function expansions(url: URL): readonly string[] {
  return (url.searchParams.get('expand') ?? '').split(',');
}

type Order = (one: MemberRow, other: MemberRow) => number;

/** Reads `sort` of the member list: `displayName` or `lastSeen`, with `-` in front for the other way round. */
function readMemberOrder(sort: string): Order {
  const descending = sort.startsWith('-');
  const order = orders.get(descending ? sort.slice(1) : sort);
  if (order === undefined)
    throw invalidRequest(`sort: ${JSON.stringify(sort)} is not displayName or lastSeen`);
  return descending ? (one, other) => order(other, one) : order;
}

const orders: ReadonlyMap<string, Order> = new Map<string, Order>([
  ['displayName', (one, other) => fullNameOf(one).localeCompare(fullNameOf(other), 'en') || byId(one, other)],
  ['lastSeen', (one, other) => one.lastSeenAt - other.lastSeenAt || byId(one, other)],
]);

function byId(one: MemberRow, other: MemberRow): number {
  return one.id < other.id ? -1 : 1;
}
