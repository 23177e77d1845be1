import type { StatementJson } from '#domain/policy/language/statement.ts';

/** The body of `POST /api/v2/tokens` (contract section 4). It takes no expiry: that is a patch on the new token. */
export type AccessTokenPost = {
  name: string;
  description?: string;
  role?: string;
  customRoleIds?: string[];
  inlineRole?: StatementJson[];
  serviceToken: boolean;
  defaultApiVersion: number;
};
