import { invalidRequest } from '../errors.ts';
import { fullNameOf } from '../represent/member.ts';
import type { MemberRow } from '../tables.ts';

type Order = (one: MemberRow, other: MemberRow) => number;

/** Reads `sort` of the member list: `displayName` or `lastSeen`, with `-` in front for the other way round. */
export function readMemberOrder(sort: string): Order {
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
