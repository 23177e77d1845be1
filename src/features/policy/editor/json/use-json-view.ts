import { setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorSelection, EditorState } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Finding } from '#domain/policy/lint/finding.ts';
import type { TextRange } from '#domain/policy/text/node.ts';
import { applyEdit } from '#domain/policy/text/edit.ts';
import { toDiagnostics } from './json-diagnostics.ts';
import { jsonExtensions } from './json-editor.ts';
import { toDocument, toDocumentOffset, toTextEdit } from './line-ends.ts';
import { minimalChange } from './minimal-change.ts';

export type JsonPaneProps = {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly label: string;
  readonly findings: readonly Finding[];
  /** The text that the findings are about; while it differs from the current text they are hidden. */
  readonly findingsText: string;
  readonly onRepair: (finding: Finding) => void;
  /** Specifiers of other policies, for completion. */
  readonly seen: readonly string[];
  /** A range to select and bring into view, each time a new object is passed. */
  readonly reveal: TextRange | undefined;
};

/** Marks changes that came from outside, so that they are not reported back. */
const fromOutside = Annotation.define<boolean>();

/** Runs CodeMirror in an element and keeps it in sync with the policy's text in both directions. */
export function useJsonView(props: JsonPaneProps, hintId: string): RefObject<HTMLDivElement | null> {
  const { text, label, findings, findingsText, reveal } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  /** The text that the document represents, with its original line ends. */
  const known = useRef(text);
  /** Texts that were reported and have not come back yet. */
  const told = useRef<string[]>([]);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (host.current === null) return undefined;
    const created = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: toDocument(known.current),
        extensions: jsonExtensions({
          label,
          hintId,
          seen: () => latest.current.seen,
          onUpdate: (update) => {
            const next = textAfter(known.current, update);
            if (next === undefined) return;
            known.current = next;
            told.current.push(next);
            latest.current.onChange(next);
          },
        }),
      }),
    });
    view.current = created;
    return () => created.destroy();
  }, [label, hintId]);

  useEffect(() => {
    const { current } = view;
    const at = told.current.indexOf(text);
    // This text was typed here and has just come back from the page: newer typing must not be undone.
    if (at !== -1) {
      told.current.splice(0, at + 1);
      return;
    }
    if (current === undefined || text === known.current) return;
    const change = minimalChange(current.state.doc.toString(), toDocument(text));
    known.current = text;
    told.current = [];
    if (change === undefined) return;
    current.dispatch({ changes: change, userEvent: 'input.visual', annotations: fromOutside.of(true) });
  }, [text]);

  useEffect(() => {
    const { current } = view;
    if (current === undefined || findingsText !== known.current) return;
    const repair = (finding: Finding) => latest.current.onRepair(finding);
    current.dispatch(setDiagnostics(current.state, toDiagnostics(findingsText, findings, repair)));
  }, [findings, findingsText]);

  useEffect(() => {
    const { current } = view;
    if (current === undefined || reveal === undefined) return;
    const from = toDocumentOffset(known.current, reveal.from);
    const to = toDocumentOffset(known.current, reveal.to);
    const end = current.state.doc.length;
    const selection = EditorSelection.range(Math.min(to, end), Math.min(from, end));
    current.dispatch({ selection, effects: EditorView.scrollIntoView(selection, { y: 'center' }) });
    current.focus();
  }, [reveal]);

  return host;
}

/** The text after the editor's changes; undefined when there are none, or when they came from outside. */
function textAfter(text: string, update: ViewUpdate): string | undefined {
  if (!update.docChanged) return undefined;
  if (update.transactions.every((transaction) => transaction.annotation(fromOutside) === true))
    return undefined;
  // From the last edit to the first, so that no edit shifts the position of the next one.
  const edits: { from: number; to: number; insert: string }[] = [];
  update.changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    edits.push({ from, to, insert: inserted.toString() });
  });
  return edits.toReversed().reduce((next, edit) => applyEdit(next, toTextEdit(next, edit)), text);
}
