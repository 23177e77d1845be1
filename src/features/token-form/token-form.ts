// The values of the token form: the draft as it is on screen. They become a request once, when the form is submitted.
import { valibotResolver } from '@hookform/resolvers/valibot';
import * as v from 'valibot';
import { draftToPost, type DraftField } from '#domain/draft/request.ts';
import type { TokenDraft } from '#domain/draft/draft.ts';
import { draftShape } from '#queries/kept/new-token-draft.ts';
import { serverNow } from '#queries/session/server-clock.ts';

/** NaN for an incomplete date, which must be kept while somebody types. */
const instant = v.custom<number>((value) => typeof value === 'number');

export const tokenFormShape = draftShape(instant);

export type TokenFormValues = v.InferOutput<typeof tokenFormShape>;

/** The form field for each part of a draft. */
export const fieldPaths = {
  name: 'name',
  description: 'description',
  role: 'access.role',
  roleIds: 'access.roleIds',
  policyText: 'access.policyText',
  apiVersion: 'apiVersion',
  expiry: 'expiry',
} as const satisfies Record<DraftField, string>;

const schema = v.pipe(
  tokenFormShape,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const values = dataset.value;
    const request = draftToPost(values, serverNow());
    if (request.kind === 'post') return;
    for (const { field, message } of request.problems) {
      addIssue({
        message: isHalfDate(field, values) ? 'Enter a complete date and time.' : message,
        path: pathTo(field, values),
      });
    }
  }),
);

/** Validates the form as the domain does, with every problem at its field. */
export const tokenFormResolver = valibotResolver(schema);

export function formValuesOf(draft: TokenDraft): TokenFormValues {
  return {
    ...draft,
    access: { ...draft.access, roleIds: [...draft.access.roleIds] },
    expiry: { ...draft.expiry },
  };
}

function isHalfDate(field: DraftField, { expiry }: TokenFormValues): boolean {
  return field === 'expiry' && expiry.kind === 'at' && Number.isNaN(expiry.at);
}

/** The path of a field in the form, as named in a schema issue. */
export function pathTo(field: DraftField, values: object): [v.IssuePathItem, ...v.IssuePathItem[]] {
  const [first, ...rest] = fieldPaths[field].split('.');
  const step = (key: string): v.IssuePathItem => ({
    type: 'object',
    origin: 'value',
    input: { ...values },
    key,
    value: undefined,
  });
  return [step(first ?? field), ...rest.map(step)];
}
