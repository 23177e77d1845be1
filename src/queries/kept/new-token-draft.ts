// The unfinished draft of a new token. Each account has its own, since roles and projects differ between accounts.
import * as v from 'valibot';
import type { TokenDraft } from '#domain/draft/draft.ts';
import { createAccountStore } from './account-store.ts';
import { keptInstant } from './kept-json.ts';

/** A draft and the time when its page was left, epoch ms. */
export type SavedDraft = { readonly draft: TokenDraft; readonly savedAt: number };

/** The shape of the access in a draft. */
export const accessShape = v.object({
  kind: v.picklist(['base', 'custom', 'inline']),
  role: v.string(),
  roleIds: v.array(v.string()),
  policyText: v.string(),
});

/** The shape of a draft, as stored and as its form holds it. `instant` is the schema of a custom end. */
export const draftShape = <Instant extends v.GenericSchema<number>>(instant: Instant) =>
  v.object({
    name: v.string(),
    description: v.string(),
    kind: v.picklist(['personal', 'service']),
    access: accessShape,
    apiVersion: v.number(),
    expiry: v.variant('kind', [
      v.object({ kind: v.literal('never') }),
      v.object({ kind: v.literal('after'), days: v.number() }),
      v.object({ kind: v.literal('at'), at: instant }),
    ]),
  });

const savedSchema = v.object({ version: v.literal(1), savedAt: keptInstant, draft: draftShape(keptInstant) });

export const newTokenDraft = createAccountStore<SavedDraft | undefined>({
  name: 'new-token-draft',
  empty: undefined,
  schema: v.pipe(
    savedSchema,
    v.transform(({ draft, savedAt }) => ({ draft, savedAt })),
  ),
  write: (saved) => (saved === undefined ? undefined : { version: 1, ...saved }),
  earlier: ({ instance, id }) => ({
    key: ['new-token-draft', instance, id].join(' '),
    split: (json) => ({ own: json, others: undefined }),
  }),
});
