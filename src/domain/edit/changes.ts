// What an edit changes, in words, before it is saved.
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { type EditField, editFields, isSameField } from './merge.ts';
import type { EditableToken } from './edit.ts';
import type { TokenAccess } from '#domain/token/token.ts';

export type TokenChange = { readonly field: EditField; readonly sentence: string };

/** How the page writes what this file cannot know. */
export type ChangeWords = {
  /** An instant (epoch ms) in the reader's zone. */
  readonly instant: (at: number) => string;
  /** The name of a custom role, or its id while that is unknown. */
  readonly roleName: (id: string) => string;
};

/** One sentence for each part that changes, in the order of the form; none when nothing does. */
export function describeTokenChanges(
  before: EditableToken,
  after: EditableToken,
  words: ChangeWords,
): readonly TokenChange[] {
  return editFields
    .filter((field) => !isSameField(field, before, after))
    .map((field) => ({ field, sentence: sentences[field](before, after, words) }));
}

/** An access as a phrase: `base role Writer`, `custom roles Ops, QA`, `an inline role with 3 statements`. */
export function describeAccess(access: TokenAccess, words: Pick<ChangeWords, 'roleName'>): string {
  if (access.kind === 'base') return `base role ${baseRoleLabel(access.role)}`;
  if (access.kind === 'custom') {
    const names = access.roleIds.map((id) => words.roleName(id)).join(', ');
    return access.roleIds.length === 1 ? `custom role ${names}` : `custom roles ${names}`;
  }
  if (access.kind === 'inline') {
    const count = access.policy.length;
    return `an inline role with ${count} ${count === 1 ? 'statement' : 'statements'}`;
  }
  return access.kind === 'none' ? 'unknown access' : 'an unreadable inline role';
}

const sentences: Readonly<
  Record<EditField, (before: EditableToken, after: EditableToken, words: ChangeWords) => string>
> = {
  name: (before, after) => `The name changes from “${before.name}” to “${after.name}”.`,
  description: (before, after) => textChange('The description', before.description, after.description),
  access: (before, after, words) => accessChange(before.access, after.access, words),
  expiresAt: (before, after, words) => expiryChange(before.expiresAt, after.expiresAt, words),
  apiVersion: (before, after) =>
    `The API version changes from ${before.apiVersion ?? 'none on record'} to ${after.apiVersion ?? 'none'}.`,
};

function textChange(what: string, before: string, after: string): string {
  if (before === '') return `${what} becomes “${after}”.`;
  return after === '' ? `${what} “${before}” is removed.` : `${what} changes from “${before}” to “${after}”.`;
}

function expiryChange(before: number | undefined, after: number | undefined, words: ChangeWords): string {
  if (after === undefined) return 'The expiry is removed: the token no longer expires.';
  if (before === undefined) return `The token will expire ${words.instant(after)}.`;
  const direction = after > before ? 'later' : 'earlier';
  return `The token will expire ${direction}: ${words.instant(after)} instead of ${words.instant(before)}.`;
}

function accessChange(before: TokenAccess, after: TokenAccess, words: ChangeWords): string {
  if (before.kind === 'inline' && after.kind === 'inline') return 'The statements of the inline role change.';
  return `Access changes from ${describeAccess(before, words)} to ${describeAccess(after, words)}.`;
}
