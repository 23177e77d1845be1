// The values of the edit form: those of the token form, and a comment for the audit log.
import { valibotResolver } from '@hookform/resolvers/valibot';
import * as v from 'valibot';
import { editDraftOf, readEditDraft } from '#domain/edit/draft.ts';
import type { EditableToken } from '#domain/edit/edit.ts';
import type { TokenKind } from '#domain/token/token.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { pathTo, tokenFormShape } from '../token-form.ts';

const shape = v.object({
  ...tokenFormShape.entries,
  apiVersion: v.undefinedable(v.number()),
  comment: v.string(),
});

export type EditFormValues = v.InferOutput<typeof shape>;

export function editFormValuesOf(token: EditableToken, kind: TokenKind, comment = ''): EditFormValues {
  const { access, expiry, ...draft } = editDraftOf(token);
  return {
    ...draft,
    kind,
    comment,
    access: { ...access, roleIds: [...access.roleIds] },
    expiry: { ...expiry },
  };
}

/** Validates the form as the domain does, against the token that it started from, with every problem at its field. */
export function editFormResolver(start: EditableToken, kind: TokenKind) {
  const schema = v.pipe(
    shape,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const reading = readEditDraft(dataset.value, start, kind, serverNow());
      if (reading.kind === 'wanted') return;
      for (const { field, message } of reading.problems) {
        addIssue({ message, path: pathTo(field, dataset.value) });
      }
    }),
  );
  return valibotResolver(schema);
}
