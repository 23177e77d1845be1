// The access questions that administrators keep for everyone in the account.
import { queryOptions, useQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import type { ApiError } from '#api/api-error.ts';
import { fetchSharedEntries, type SharedEntries } from '#api/shared-entries.ts';
import type { SharedSubject } from '#domain/account/shared-entry.ts';
import type { AcrossTexts } from '#domain/account-access/question.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { useSession } from '#queries/session/session.ts';
import { lastOf } from './shared-entries.ts';
import { useShared } from './shared-records.ts';

const contentSchema: v.GenericSchema<unknown, AcrossTexts> = v.object({
  action: v.string(),
  resource: v.string(),
});

export type SharedQuestion = AcrossTexts & { readonly version: number };

/** The name under which a question is kept, so that each is there once. */
export function sharedQuestionOf({ action, resource }: AcrossTexts): SharedSubject {
  return { kind: 'question', tokenId: '', name: `${action} ${resource}` };
}

/** The shared questions, the newest first; none without a workspace, and while they are not read. */
export function useSharedQuestions(): readonly SharedQuestion[] {
  const session = useSession().data?.session?.id;
  const revision = useShared().records?.revision;
  const { data } = useQuery({
    ...queryOptions<SharedEntries<AcrossTexts>, ApiError, readonly SharedQuestion[]>({
      queryKey: queryKeys.shared(session, revision, 'question'),
      queryFn: ({ signal }) => fetchSharedEntries('question', contentSchema, signal),
      select: questionsOf,
      staleTime: Infinity,
      placeholderData: lastOf(session),
    }),
    enabled: revision !== undefined,
  });
  return data ?? [];
}

function questionsOf({ entries }: SharedEntries<AcrossTexts>): readonly SharedQuestion[] {
  return entries.flatMap(({ content, version }) => (content === null ? [] : [{ ...content, version }]));
}
