// How a token is named in policies and in the audit log (contract sections 11 and 12).
import type { Resource } from '#domain/policy/language/resource-match.ts';
import type { TokenRow } from './tables.ts';

type TokenIdentity = Pick<TokenRow, 'id' | 'memberId' | 'service'>;

/** The token as the policy evaluator knows it. */
export function tokenResource({ id, memberId, service }: TokenIdentity): Resource {
  if (service === 1) return { kindId: 'service-token', segments: [{ type: 'service-token', name: id }] };
  return {
    kindId: 'member:token',
    segments: [
      { type: 'member', name: memberId },
      { type: 'token', name: id },
    ],
  };
}

/** The token as text: `service-token/<id>` or `member/<member id>:token/<id>`. */
export function tokenResourceText({ id, memberId, service }: TokenIdentity): string {
  return service === 1 ? `service-token/${id}` : `member/${memberId}:token/${id}`;
}
