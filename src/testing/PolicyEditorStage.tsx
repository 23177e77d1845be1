import { useState } from 'react';
import { PolicyEditor } from '#features/policy/editor/PolicyEditor.tsx';
import { Announcer } from '#ui/Announcer.tsx';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';

type PolicyEditorStageProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly seen?: readonly string[];
};

const nothingSeen: readonly string[] = [];

/** The policy editor on a page that holds its text and does nothing else. */
export function PolicyEditorStage({ text: first, onText, seen = nothingSeen }: PolicyEditorStageProps) {
  const [text, setText] = useState(first);
  return (
    <ThemeRoot>
      <main style={{ padding: 16 }}>
        <PolicyEditor
          label="Inline role"
          text={text}
          seen={seen}
          onChange={(next) => {
            setText(next);
            onText(next);
          }}
        />
      </main>
      <Announcer />
    </ThemeRoot>
  );
}
