import { useId } from 'react';
import type { Finding } from '#domain/policy/lint/finding.ts';
import type { TextRange } from '#domain/policy/policy-text-node.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { JsonFrame } from './JsonFrame.tsx';
import { useJsonView } from './use-json-view.ts';

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

/** The text of the policy, to be written by hand. Loaded apart, as CodeMirror is large. */
export function JsonPane(props: JsonPaneProps) {
  const hintId = useId();
  const host = useJsonView(props, hintId);
  return (
    <>
      <JsonFrame ref={host} />
      <VisuallyHidden>
        <span id={hintId}>Tab leaves the field. Control and space offer words that fit.</span>
      </VisuallyHidden>
    </>
  );
}
