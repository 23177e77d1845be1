// What a refused create means to the person in front of the form, and where it has to be said.
import type { DraftField } from '#domain/draft-request.ts';
import type { TokenKind } from '#domain/token.ts';
import type { ApiError } from '#queries/failure.ts';

export type Refusal =
  /** A field is at fault: said there and in the summary. */
  | { readonly kind: 'field'; readonly field: DraftField; readonly message: string }
  | { readonly kind: 'forbidden'; readonly message: string; readonly needs: string }
  /** The account has as many tokens as it may have. */
  | { readonly kind: 'limit'; readonly message: string }
  | { readonly kind: 'other'; readonly message: string };

type Asked = { readonly kind: TokenKind; readonly memberId: string | undefined };

/** Names of the request's fields, longest first, and the field of the form that each comes from. */
const requestFields: readonly (readonly [string, DraftField])[] = [
  ['defaultApiVersion', 'apiVersion'],
  ['customRoleIds', 'roleIds'],
  ['description', 'description'],
  ['inlineRole', 'policyText'],
  ['name', 'name'],
  ['role', 'role'],
];

/** Reads the answer to a create that was refused, and so surely made nothing (contract sections 4 and 9). */
export function readRefusal(error: ApiError, asked: Asked): Refusal {
  const reference = error.id === undefined ? '' : ` (reference ${error.id})`;
  if (isAboutLimit(error.message)) return { kind: 'limit', message: `${error.message}${reference}` };
  if (error.status === 403) return { kind: 'forbidden', message: error.message, needs: neededAction(asked) };
  if (error.status === 429) {
    return {
      kind: 'other',
      message: 'The server asks to slow down. Nothing was created; try again in a few seconds.',
    };
  }
  const field = error.status === 400 ? fieldOf(error.message) : undefined;
  return field === undefined
    ? { kind: 'other', message: `Nothing was created. The server says: ${error.message}${reference}` }
    : { kind: 'field', field, message: error.message };
}

/**
 * The action that a session needs to create this token, in the words of a policy (contract sections 5 and 12). A member
 * that is not known is any member.
 */
export function neededAction({ kind, memberId = '*' }: Asked): string {
  return `createAccessToken on ${kind === 'service' ? 'service-token/*' : `member/${memberId}:token/*`}`;
}

function fieldOf(message: string): DraftField | undefined {
  // The vendor names no field here, and only a policy has specifiers.
  if (message.startsWith('Error parsing resource specifier')) return 'policyText';
  return requestFields.find(([name]) => new RegExp(`(^|[^\\w])${name}($|[^\\w])`).test(message))?.[1];
}

/** The words of this refusal are not published (contract section 11), so any that speak of too many tokens count. */
function isAboutLimit(message: string): boolean {
  return (
    /tokens?\b/i.test(message) &&
    /\b(limit|maximum|too many|quota)\b/i.test(message) &&
    !/rate limit/i.test(message)
  );
}
