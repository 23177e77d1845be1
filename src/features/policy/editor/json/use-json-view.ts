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
  /** The text that the findings are about; while it is another one they are not shown. */
  readonly findingsText: string;
  readonly onRepair: (finding: Finding) => void;
  /** Specifiers of other policies, to complete from. */
  readonly seen: readonly string[];
  /** A stretch to select and bring into view, each time another object is given. */
  readonly reveal: TextRange | undefined;
};

/** Marks what came from outside, so that it is not told to the outside again. */
const fromOutside = Annotation.define<boolean>();

/** Runs CodeMirror in an element and keeps it and the text of the policy the same, whichever of them changes. */
export function useJsonView(props: JsonPaneProps, hintId: string): RefObject<HTMLDivElement | null> {
  const { text, label, findings, findingsText, reveal } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  /** The text that the document stands for, with its own line ends. */
  const known = useRef(text);
  /** Texts that were told to the outside and have not come back yet. */
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
    // Typed here, and by now on its way through the page: what was typed since must not be taken back.
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

/** The text after what was done in the editor; undefined when nothing was, or when it came from outside. */
function textAfter(text: string, update: ViewUpdate): string | undefined {
  if (!update.docChanged) return undefined;
  if (update.transactions.every((transaction) => transaction.annotation(fromOutside) === true))
    return undefined;
  // From the end to the beginning, so that no edit moves the place of the next one.
  const edits: { from: number; to: number; insert: string }[] = [];
  update.changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    edits.push({ from, to, insert: inserted.toString() });
  });
  return edits.toReversed().reduce((next, edit) => applyEdit(next, toTextEdit(next, edit)), text);
}
