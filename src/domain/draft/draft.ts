// A token that does not exist yet. The draft mirrors the form; it becomes a request once, when it is sent.
import { currentApiVersion } from '#domain/token/api-version.ts';
import { day } from '#domain/time/duration.ts';
import type { TokenKind } from '#domain/token/token.ts';

export type AccessDraftKind = 'base' | 'custom' | 'inline';

/** All three kinds of access side by side, so that choosing another one loses nothing. `kind` is the one that counts. */
export type AccessDraft = {
  readonly kind: AccessDraftKind;
  readonly role: string;
  readonly roleIds: readonly string[];
  /** The inline role as text, which may be half-written. */
  readonly policyText: string;
};

/** When the token shall end: set by a second request after the create (contract section 6). `at` is epoch ms. */
export type ExpiryPlan =
  | { readonly kind: 'never' }
  | { readonly kind: 'after'; readonly days: number }
  | { readonly kind: 'at'; readonly at: number };

export type TokenDraft = {
  readonly name: string;
  readonly description: string;
  readonly kind: TokenKind;
  readonly access: AccessDraft;
  readonly apiVersion: number;
  readonly expiry: ExpiryPlan;
};

/** The base roles that the API takes for a new token (contract section 4). */
export const creatableRoles: readonly string[] = ['reader', 'writer', 'admin'];

/** Where a new token starts: the least access there is, and nothing decided that is hard to undo. */
export const emptyDraft: TokenDraft = {
  name: '',
  description: '',
  kind: 'personal',
  access: { kind: 'base', role: 'reader', roleIds: [], policyText: '[]\n' },
  apiVersion: currentApiVersion,
  expiry: { kind: 'never' },
};

/** The instant (epoch ms) that a plan means at `now`; undefined for never. */
export function expiryInstant(plan: ExpiryPlan, now: number): number | undefined {
  if (plan.kind === 'never') return undefined;
  return plan.kind === 'after' ? now + plan.days * day : plan.at;
}

/** Whether two drafts hold the same, so that nothing would be lost by dropping one. */
export function isSameDraft(a: TokenDraft, b: TokenDraft): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered({ name, description, kind, access, apiVersion, expiry }: TokenDraft): readonly unknown[] {
  const { role, roleIds, policyText } = access;
  return [name, description, kind, access.kind, role, roleIds, policyText, apiVersion, expiryParts(expiry)];
}

function expiryParts(plan: ExpiryPlan): readonly unknown[] {
  if (plan.kind === 'never') return ['never'];
  return plan.kind === 'after' ? ['after', plan.days] : ['at', plan.at];
}
