import type { StatementJson } from '#domain/policy/language/statement.ts';

export type PlannedAccess =
  | { readonly kind: 'base'; readonly role: 'reader' | 'writer' | 'admin' }
  /** Keys of custom roles, or the ID of the one that was removed. */
  | { readonly kind: 'custom'; readonly roles: readonly string[] }
  | { readonly kind: 'inline'; readonly policy: readonly StatementJson[] };

/** Something that happened to a token after its creation, and left an entry in the audit log. */
export type LifeEvent = {
  readonly daysAgo: number;
  readonly what: 'renamed' | 'described' | 'expiry' | 'permissions' | 'reset' | 'version';
  /** The handle of who did it; the token's own member unless given. */
  readonly by?: string;
  readonly comment?: string;
};

/** A token of the seed, in words; days count back from the moment of seeding, `expiresInDays` forward. */
export type TokenPlan = {
  readonly name: string;
  readonly description: string;
  readonly owner: string;
  readonly kind: 'personal' | 'service';
  readonly access: PlannedAccess;
  readonly createdDaysAgo: number;
  /** Missing: no use is recorded. */
  readonly usedDaysAgo?: number;
  /** Negative: it has expired. */
  readonly expiresInDays?: number;
  readonly apiVersion?: number;
  readonly events?: readonly LifeEvent[];
};

/** The ID of a custom role that was removed while tokens still had it. */
export const removedRole = '6512f0a8c3d94e7b1a2c5d80';

/** A base role. */
export const base = (role: 'reader' | 'writer' | 'admin'): PlannedAccess => ({ kind: 'base', role });
/** Custom roles by their keys. */
export const custom = (...roles: string[]): PlannedAccess => ({ kind: 'custom', roles });
/** An inline role of these statements. */
export const inline = (...policy: StatementJson[]): PlannedAccess => ({ kind: 'inline', policy });
/** A statement that allows the actions on the resources. */
export const allow = (resources: string[], actions: string[]): StatementJson => ({
  effect: 'allow',
  resources,
  actions,
});
/** A statement that denies the actions on the resources. */
export const deny = (resources: string[], actions: string[]): StatementJson => ({
  effect: 'deny',
  resources,
  actions,
});
