// The way from an answer about a token's access to the form that changes it, and back to the question.
import * as v from 'valibot';
import { paths } from '#domain/address/paths.ts';
import type { AccessDraft } from '#domain/draft/draft.ts';
import { accessDraftOf, isSameChoice } from '#domain/edit/draft.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';
import { accessShape } from '#queries/kept/new-token-draft.ts';
import { fromTokenPage } from './leave-edit.ts';

/** The two texts of a question. */
type Question = { readonly action: string; readonly resource: string };

const suggestionShape = v.object({
  /** What the suggestion was made for: on other access it would undo what others did since. */
  before: accessShape,
  after: accessShape,
});

/** The address of the answers to a question over all tokens. */
const answersShape = v.object({ answers: v.pipe(v.string(), v.startsWith(`${paths.access()}?`)) });

const stateShape = v.object({
  suggestion: v.optional(suggestionShape),
  question: v.optional(v.object({ action: v.string(), resource: v.string() })),
});

/** The anchor of the access in the forms of a token. */
export const accessAnchor = 'access';

/** The edit form at its access, with a change filled in if there is one. `state` is that of the page that links there. */
export function editAccessLink(token: AccessToken, after: TokenAccess | undefined, state: unknown) {
  return {
    to: `${paths.editToken(token.id)}#${accessAnchor}`,
    state: { ...fromTokenPage(state), ...suggestionOf(token, after) },
  };
}

/** The form of a clone at its access, with a change filled in. After the clone is created, the question is asked of it. */
export function cloneAccessLink(
  token: AccessToken,
  after: TokenAccess | undefined,
  question: Question | undefined,
) {
  return {
    to: `${paths.cloneToken(token.id)}#${accessAnchor}`,
    state: { ...suggestionOf(token, after), ...(question && { question }) },
  };
}

/** The page that answers a question about a token's access. */
export function questionPath(tokenId: string, { action, resource }: Question): string {
  return `${paths.tokenAccess(tokenId)}?${new URLSearchParams({ action, resource })}`;
}

/** The state of a page that shows one of the answers at the address with this search. */
export function answersState(search: string) {
  return { answers: `${paths.access()}${search}` };
}

/** Where the answers are that a page was opened from, and the resource they are about; undefined if it was opened otherwise. */
export function answersIn(state: unknown): { readonly resource: string; readonly from: string } | undefined {
  const parsed = v.safeParse(answersShape, state);
  if (!parsed.success) return undefined;
  const from = parsed.output.answers;
  return { from, resource: new URLSearchParams(from.slice(from.indexOf('?'))).get('resource') ?? '' };
}

/** The question to return to, from the state of a form's page. */
export function questionIn(state: unknown): Question | undefined {
  return read(state)?.question;
}

/**
 * The change to fill in, from the state of a form's page: a draft, or `outdated` if the token's access is no longer the one that the
 * change was made for. Undefined if there is none.
 */
export function suggestionIn(
  state: unknown,
  access: TokenAccess,
): { readonly kind: 'draft'; readonly access: AccessDraft } | { readonly kind: 'outdated' } | undefined {
  const suggestion = read(state)?.suggestion;
  if (suggestion === undefined) return undefined;
  const { before, after } = suggestion;
  return isSameChoice(before, accessDraftOf(access))
    ? { kind: 'draft', access: after }
    : { kind: 'outdated' };
}

function suggestionOf({ access }: AccessToken, after: TokenAccess | undefined) {
  if (after === undefined) return {};
  return { suggestion: { before: accessDraftOf(access), after: accessDraftOf(after) } };
}

function read(state: unknown): v.InferOutput<typeof stateShape> | undefined {
  const parsed = v.safeParse(stateShape, state);
  return parsed.success ? parsed.output : undefined;
}
