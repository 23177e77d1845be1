import type { AccessOutline } from '#domain/account-access/access-outline.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** A row of the matrix; `outline` is missing until it is worked out; of an expired token it tells what it could do until then. */
export type MatrixLine = {
  readonly token: AccessToken;
  readonly outline: AccessOutline | undefined;
  readonly isExpired: boolean;
};
