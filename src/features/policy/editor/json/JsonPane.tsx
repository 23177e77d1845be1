import { useId } from 'react';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { JsonFrame } from './JsonFrame.tsx';
import { useJsonView } from './use-json-view.ts';
import type { JsonPaneProps } from './use-json-view.ts';

/** The text of the policy, for editing by hand. Loaded separately because CodeMirror is large. */
export function JsonPane(props: JsonPaneProps) {
  const hintId = useId();
  const host = useJsonView(props, hintId);
  return (
    <>
      <JsonFrame ref={host} />
      <VisuallyHidden>
        <span id={hintId}>Press Tab to leave the field, Ctrl+Space for suggestions.</span>
      </VisuallyHidden>
    </>
  );
}
