import type { Policy } from '#domain/policy/language/statement.ts';

/** A custom role (contract section 11). `readable` is false when its policy could not be understood; `policy` is then empty. */
export type CustomRole = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** What the role starts from before its statements are counted (contract section 12, rule 4). */
  readonly basePermissions: 'reader' | 'no_access';
  readonly policy: Policy;
  readonly readable: boolean;
  /** How many members and teams hold it; undefined when the server does not say. */
  readonly members?: number | undefined;
  readonly teams?: number | undefined;
};
