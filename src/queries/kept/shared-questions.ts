// The access questions that administrators keep for everyone in the account.
import * as v from 'valibot';
import { fetchSharedEntries, type SharedEntries } from '#api/shared-entries.ts';
import type { SharedSubject } from '#domain/account/shared-entry.ts';
import type { AcrossTexts } from '#domain/account-access/question.ts';
import { useSharedPlace, useSharedQuery } from './shared-entries.ts';

const contentSchema: v.GenericSchema<unknown, AcrossTexts> = v.object({
  action: v.string(),
  resource: v.string(),
});

export type SharedQuestion = AcrossTexts & { readonly version: number };

/** The name under which a question is kept, so that each is there once. */
export function sharedQuestionOf({ action, resource }: AcrossTexts): SharedSubject {
  return { kind: 'question', tokenId: '', name: `${action} ${resource}` };
}

const read = (signal: AbortSignal) => fetchSharedEntries('question', contentSchema, signal);

/** The shared questions, the newest first; none without a workspace, and while they are not read. */
export function useSharedQuestions(): readonly SharedQuestion[] {
  return useSharedQuery(useSharedPlace(), ['question'], read, questionsOf).data ?? [];
}

function questionsOf({ entries }: SharedEntries<AcrossTexts>): readonly SharedQuestion[] {
  return entries.flatMap(({ content, version }) => (content === null ? [] : [{ ...content, version }]));
}
