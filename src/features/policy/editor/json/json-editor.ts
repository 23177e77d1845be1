// Assembles CodeMirror from the extensions that a policy needs. Tab is left to the page: it moves the focus.
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { cspNonce } from '#ui/csp-nonce.ts';
import { jsonColours } from './json-colours.ts';
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { readPolicyText } from '#domain/policy/text/text.ts';
import { completionWords } from './completion-options.ts';
import { completionPlace } from './completion-place.ts';

type JsonEditorOptions = {
  readonly label: string;
  /** The id of the element that says how to leave the field. */
  readonly hintId: string;
  readonly seen: () => readonly string[];
  readonly onUpdate: Parameters<typeof EditorView.updateListener.of>[0];
};

export function jsonExtensions({ label, hintId, seen, onUpdate }: JsonEditorOptions): Extension {
  return [
    cspNonce === undefined ? [] : EditorView.cspNonce.of(cspNonce),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': hintId }),
    EditorView.lineWrapping,
    EditorState.tabSize.of(2),
    indentUnit.of('  '),
    lintGutter(),
    lineNumbers(),
    highlightActiveLine(),
    history(),
    json(),
    jsonColours,
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ override: [completePolicy(seen)], icons: false }),
    keymap.of([
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...completionKeymap,
      ...lintKeymap,
    ]),
    EditorView.updateListener.of(onUpdate),
  ];
}

/** Suggests kinds of resource, actions, effects and member names, each where it is valid. */
function completePolicy(seen: () => readonly string[]) {
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
