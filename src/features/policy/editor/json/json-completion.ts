import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { readPolicyText } from '#domain/policy/text/text.ts';
import { completionWords } from './completion-options.ts';
import { completionPlace } from './completion-place.ts';

/** Suggests kinds of resource, actions, effects and member names, each where it is valid. */
export function completePolicy(seen: () => readonly string[]) {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const text = state.doc.toString();
    const place = completionPlace(readPolicyText(text), pos);
    if (place === undefined || (!place.isQuoted && !explicit)) return null;
    const words = completionWords(place, text.slice(place.from, pos), seen());
    return {
      from: place.from,
      to: place.to,
      options: words.map(({ word, detail }): Completion => {
        const insert = JSON.stringify(word);
        return { label: word, detail, apply: place.isQuoted ? insert.slice(1, -1) : insert };
      }),
      // A colon in a specifier begins a new segment, which has other completions.
      validFor: place.kind === 'resource' ? /^[^":]*$/ : /^[^"]*$/,
    };
  };
}
