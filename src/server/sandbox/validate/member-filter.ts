import { invalidRequest } from '../errors.ts';
import { fullNameOf } from '../represent/member.ts';
import type { MemberRow } from '../tables.ts';

type Test = (member: MemberRow) => boolean;

/**
 * Reads `filter` of the member list: comma-separated `field:value`, all of which must hold. Of the documented fields the sandbox
 * knows `query`, `role` (several with `|`), `id` and `email`. Throws 400 for others.
 */
export function readMemberFilter(filter: string): Test {
  const tests = filter === '' ? [] : filter.split(',').map(readTest);
  return (member) => tests.every((test) => test(member));
}

function readTest(part: string): Test {
  const colon = part.indexOf(':');
  const field = part.slice(0, Math.max(0, colon));
  const value = part.slice(colon + 1);
  switch (field) {
    case 'query': {
      const wanted = value.toLowerCase();
      return (member) => `${fullNameOf(member)} ${member.email}`.toLowerCase().includes(wanted);
    }
    case 'role':
      return (member) => value.split('|').includes(member.role);
    case 'id':
      return (member) => value.split('|').includes(member.id);
    case 'email':
      return (member) => member.email.toLowerCase() === value.toLowerCase();
    default:
      throw invalidRequest(
        `filter: ${JSON.stringify(part)} is not one of query, role, id or email with a value`,
      );
  }
}
