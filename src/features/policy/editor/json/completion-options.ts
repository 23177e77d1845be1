// The completions for a position in a policy's text.
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import { statementFields } from '#domain/policy/language/statement.ts';
import type { StatementText } from '#domain/policy/text/text.ts';
import { actionOptions, kindsToOffer } from '../action-options.ts';
import type { CompletionPlace } from './completion-place.ts';

export type CompletionWord = { readonly word: string; readonly detail: string };

/** The completions for a position; `written` is the text before the cursor. */
export function completionWords(
  { kind, statement }: CompletionPlace,
  written: string,
  seen: readonly string[],
): readonly CompletionWord[] {
  switch (kind) {
    case 'effect':
      return [
        { word: 'allow', detail: 'Allows the listed actions' },
        { word: 'deny', detail: 'Overrides any allow' },
      ];
    case 'key':
      return statementFields.map((word) => ({ word, detail: '' }));
    case 'action':
      return actionWords(statement);
    case 'resource':
      return resourceWords(written, seen);
    default:
      return kind satisfies never;
  }
}

function actionWords(statement: StatementText): readonly CompletionWord[] {
  const resources =
    statement.kind === 'drawable' ? statement.statement.resources : { mode: 'except' as const, patterns: [] };
  return actionOptions(kindsToOffer(resources))
    .flatMap(({ options }) => options)
    .filter(({ patterns }) => patterns.length === 1)
    .map(({ label, detail }) => ({ word: label, detail }));
}

/** Specifiers that continue the segments already written, and those from other policies. */
function resourceWords(written: string, seen: readonly string[]): readonly CompletionWord[] {
  const done = written.split(':').slice(0, -1);
  const chain = done.map((segment) => segment.split(/[/;]/)[0] ?? '');
  const kinds = resourceKinds.flatMap(({ id, specifier, label }) => {
    const fits = chain.every((type, depth) => id.split(':')[depth] === type);
    if (!fits || id.split(':').length <= chain.length) return [];
    return [{ word: [...done, ...specifier.split(':').slice(done.length)].join(':'), detail: label }];
  });
  const words = new Set(kinds.map(({ word }) => word));
  const others = [...new Set(seen)].filter((word) => !words.has(word));
  return [...kinds, ...others.map((word) => ({ word, detail: 'Used in another policy' }))];
}
