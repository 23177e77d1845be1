// What a refused create means for the person, and where it is shown.
import type { DraftField } from '#domain/draft/request.ts';
import { tokenResourceText } from '#domain/token/token-resource.ts';
import type { TokenKind } from '#domain/token/token.ts';
import type { ApiError } from '#queries/requests/failure.ts';
import { referenceText } from '#features/token-parts/refusal-text.ts';
import { refusedField } from '#features/token-parts/refused-field.ts';

export type Refusal =
  /** A field is wrong: the error is shown at the field and in the summary. */
  | { readonly kind: 'field'; readonly field: DraftField; readonly message: string }
  | { readonly kind: 'forbidden'; readonly message: string; readonly needs: string }
  /** The account has reached its limit of tokens. */
  | { readonly kind: 'limit'; readonly what: 'tokens' | 'service tokens'; readonly message: string }
  | { readonly kind: 'other'; readonly message: string };

type Asked = { readonly kind: TokenKind; readonly memberId: string | undefined };

/** Reads the answer to a create that was refused and therefore created nothing (contract sections 4 and 9). */
export function readRefusal(error: ApiError, asked: Asked): Refusal {
  const reference = referenceText(error);
  if (isAboutLimit(error.message)) {
    const what = /\bservice tokens?\b/i.test(error.message) ? 'service tokens' : 'tokens';
    return { kind: 'limit', what, message: `${error.message}${reference}` };
  }
  if (/^service tokens cannot create personal tokens/i.test(error.message)) {
    return {
      kind: 'other',
      message:
        'Nothing was created. Your key belongs to a service token, not a member, so it can’t create a personal token. Choose Service token instead.',
    };
  }
  if (error.status === 403) return { kind: 'forbidden', message: error.message, needs: neededAction(asked) };
  if (error.status === 429) {
    return {
      kind: 'other',
      message: 'Rate limited, so nothing was created. Try again in a few seconds.',
    };
  }
  const field = error.status === 400 ? refusedField(error.message) : undefined;
  return field === undefined
    ? { kind: 'other', message: `Nothing was created. LaunchDarkly says: ${error.message}${reference}` }
    : { kind: 'field', field, message: error.message };
}

/**
 * The action that a session needs to create this token, in policy syntax (contract sections 5 and 12). An unknown member stands for any
 * member.
 */
function neededAction({ kind, memberId = '*' }: Asked): string {
  return `createAccessToken on ${tokenResourceText({ id: '*', memberId, kind })}`;
}

/** The wording of this refusal is not published (contract section 11). Any message about too many tokens counts. */
function isAboutLimit(message: string): boolean {
  return (
    /tokens?\b/i.test(message) &&
    /\b(limit|maximum|too many|quota)\b/i.test(message) &&
    !/rate limit/i.test(message)
  );
}
