// A stored token as policies and the audit log name it.
import {
  tokenResource as resourceOf,
  tokenResourceText as textOf,
  type NamedToken,
} from '#domain/token/token-resource.ts';
import type { Resource } from '#domain/policy/language/resource-match.ts';
import type { TokenRow } from './tables.ts';

type TokenIdentity = Pick<TokenRow, 'id' | 'memberId' | 'service'>;

export function tokenResource(row: TokenIdentity): Resource {
  return resourceOf(named(row));
}

export function tokenResourceText(row: TokenIdentity): string {
  return textOf(named(row));
}

function named({ id, memberId, service }: TokenIdentity): NamedToken {
  return { id, memberId, kind: service === 1 ? 'service' : 'personal' };
}
