// From a draft to the request that creates the token, or to the problems in its way, field by field.
import { holdsKey } from '#domain/key/pattern.ts';
import { lintPolicy } from '#domain/policy/lint/lint-policy.ts';
import { policyToJson, type StatementJson } from '#domain/policy/language/statement.ts';
import { policyOfText, readPolicyText } from '#domain/policy/text/text.ts';
import { creatableRoles, expiryInstant, type TokenDraft } from './draft.ts';
import type { AccessTokenPost } from './post.ts';
import { isBlank, trimName } from '#domain/text/strip-invisible.ts';

export type DraftField = 'name' | 'description' | 'role' | 'roleIds' | 'policyText' | 'apiVersion' | 'expiry';

export type DraftProblem = { readonly field: DraftField; readonly message: string };

export type DraftRequest =
  | { readonly kind: 'post'; readonly post: AccessTokenPost }
  | { readonly kind: 'problems'; readonly problems: readonly DraftProblem[] };

/**
 * The body of the create (contract section 4), with exactly one kind of permission, or the problems by field. `now` (epoch ms)
 * decides whether an expiry still lies ahead. The expiry is no part of the body: a patch on the new token sets it.
 */
export function draftToPost(draft: TokenDraft, now: number): DraftRequest {
  const problems = [...textProblems(draft), ...accessProblems(draft), ...expiryProblems(draft, now)];
  if (problems.length > 0) return { kind: 'problems', problems };
  const { access } = draft;
  const description = draft.description.trim();
  return {
    kind: 'post',
    post: {
      name: trimName(draft.name),
      ...(description === '' ? {} : { description }),
      ...(access.kind === 'base' ? { role: access.role } : {}),
      ...(access.kind === 'custom' ? { customRoleIds: [...new Set(access.roleIds)] } : {}),
      ...(access.kind === 'inline' ? { inlineRole: statementsOf(access.policyText) } : {}),
      serviceToken: draft.kind === 'service',
      defaultApiVersion: draft.apiVersion,
    },
  };
}

function statementsOf(policyText: string): StatementJson[] {
  return policyToJson(policyOfText(readPolicyText(policyText)) ?? []);
}

function textProblems({ name, description }: TokenDraft): readonly DraftProblem[] {
  const problems: DraftProblem[] = [];
  // The API would take a token without a name. Nobody would find it again, least of all after a lost answer.
  if (isBlank(name)) problems.push({ field: 'name', message: 'Enter a name.' });
  const message = 'This contains a key. Anyone who can list tokens could read it here, so remove it.';
  if (holdsKey(name)) problems.push({ field: 'name', message });
  if (holdsKey(description)) problems.push({ field: 'description', message });
  return problems;
}

/** What is wrong with a chosen access. A statement with a problem is named by its number. */
export function accessProblems({
  access,
  kind,
}: Pick<TokenDraft, 'access' | 'kind'>): readonly DraftProblem[] {
  if (access.kind === 'base') {
    if (creatableRoles.includes(access.role)) return [];
    return [
      {
        field: 'role',
        message: 'Choose Reader, Writer or Admin: the API can’t create tokens with another base role.',
      },
    ];
  }
  if (access.kind === 'custom') {
    return access.roleIds.length > 0
      ? []
      : [{ field: 'roleIds', message: 'Select at least one custom role.' }];
  }
  const findings = lintPolicy(readPolicyText(access.policyText), { tokenKind: kind });
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return [];
  const more = errors.length > 1 ? ` And ${errors.length - 1} more.` : '';
  const place = first.statement === undefined ? '' : `Statement ${first.statement + 1}: `;
  return [{ field: 'policyText', message: `${place}${first.message}${more}` }];
}

function expiryProblems({ apiVersion, expiry }: TokenDraft, now: number): readonly DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (!Number.isInteger(apiVersion)) {
    problems.push({ field: 'apiVersion', message: 'Choose an API version.' });
  }
  if (expiry.kind === 'after' && !(Number.isInteger(expiry.days) && expiry.days > 0)) {
    problems.push({ field: 'expiry', message: 'Enter a whole number of days, at least 1.' });
  } else {
    const at = expiryInstant(expiry, now);
    // Negated, so that an instant which is not a number fails too.
    if (at !== undefined && !(at > now)) {
      problems.push({ field: 'expiry', message: 'This time has passed. Choose a later one.' });
    }
  }
  return problems;
}
