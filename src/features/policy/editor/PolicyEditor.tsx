import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import type { TokenKind } from '#domain/token/token.ts';
import { useElementWidth } from '#ui/use-element-width.ts';
import { EditorContext } from './editor-context.ts';
import { EditorPanes } from './EditorPanes.tsx';
import { FindingsOverview } from './FindingsOverview.tsx';
import { JsonSide } from './JsonSide.tsx';
import { usePolicyReading } from './policy-reading.ts';
import { seenValuesIn } from './seen-values.ts';
import { useJumps } from './use-jumps.ts';
import { usePolicyEdits } from './use-policy-edits.ts';
import { usePolicyFindings } from './use-policy-findings.ts';
import { VisualPane } from './VisualPane.tsx';

type PolicyEditorProps = {
  /** The policy as JSON. This text is the source of truth, and any text is accepted. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** The name of what is edited, such as "Inline role". */
  readonly label: string;
  readonly tokenKind?: TokenKind | undefined;
  /** Specifiers that other tokens and roles use, for suggestions. Pass the same list while it is unchanged. */
  readonly seen?: readonly string[];
};

/** Width in CSS pixels from which both panes stand side by side. */
const wideFrom = 1100;

const nothingSeen: readonly string[] = [];

/** Edits a policy as statements and as JSON, both live. */
export function PolicyEditor({ text, onChange, label, tokenKind, seen = nothingSeen }: PolicyEditorProps) {
  const [root, width] = useElementWidth<HTMLDivElement>();
  const reading = usePolicyReading();
  const policy = reading.read(text);
  const findings = usePolicyFindings(reading, text, tokenKind, seen);
  const { edits, removal, takeFocusTarget } = usePolicyEdits(reading, text, tokenKind, seen, onChange);
  const { pane, setPane, reveal, showJson, showStatement } = useJumps(reading, text, root);
  const seenValues = seenValuesIn(seen);
  const tools = useMemo(
    () => ({ edits, seen: seenValues, showJson, showStatement }),
    [edits, seenValues, showJson, showStatement],
  );
  const isWide = (width ?? 0) >= wideFrom;
  const [isJsonNeeded, setIsJsonNeeded] = useState(false);
  if (!isJsonNeeded && (isWide || pane === 'json')) setIsJsonNeeded(true);

  return (
    <EditorContext value={tools}>
      <Box ref={root} role="group" aria-label={label}>
        <EditorPanes
          isWide={isWide}
          pane={pane}
          onPane={setPane}
          head={<FindingsOverview findings={findings} />}
          visual={
            <VisualPane
              policy={policy}
              findings={findings}
              removal={removal}
              takeFocusTarget={takeFocusTarget}
            />
          }
          json={
            isJsonNeeded && (
              <JsonSide
                text={text}
                onChange={onChange}
                label={`${label} as JSON`}
                findings={findings.findings}
                findingsText={findings.text}
                onRepair={(finding) => edits.repair(finding, 'stays')}
                seen={seen}
                reveal={reveal}
              />
            )
          }
        />
      </Box>
    </EditorContext>
  );
}
