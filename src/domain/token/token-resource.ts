// How a token is named in policies and in the audit log (contract sections 11 and 12).
import type { Resource } from '#domain/policy/language/resource-match.ts';
import type { AccessToken } from './token.ts';

export type NamedToken = Pick<AccessToken, 'id' | 'memberId' | 'kind'>;

/** The token as the policy evaluator knows it. */
export function tokenResource({ id, memberId, kind }: NamedToken): Resource {
  if (kind === 'service') return { kindId: 'service-token', segments: [{ type: 'service-token', name: id }] };
  return {
    kindId: 'member:token',
    segments: [
      { type: 'member', name: memberId },
      { type: 'token', name: id },
    ],
  };
}

/** The token as text: `service-token/<id>` or `member/<member id>:token/<id>`. With `*` as an ID, every token of the kind. */
export function tokenResourceText({ id, memberId, kind }: NamedToken): string {
  return kind === 'service' ? `service-token/${id}` : `member/${memberId}:token/${id}`;
}
