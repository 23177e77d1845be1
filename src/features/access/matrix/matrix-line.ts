import type { AccessOutline } from '#domain/account-access/access-outline.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** A row of the matrix. `outline` is undefined until it is computed; for an expired token it shows its access until then. */
export type MatrixLine = {
  readonly token: AccessToken;
  readonly outline: AccessOutline | undefined;
  readonly isExpired: boolean;
};
