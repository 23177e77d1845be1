import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Finding } from '#domain/policy/lint/finding.ts';
import type { TextRange } from '#domain/policy/text/node.ts';
import { type PolicyText, rangeOfPointer } from '#domain/policy/text/text.ts';
import type { EditorTools, JsonPlace } from './editor-context.ts';
import type { PolicyReading } from './policy-reading.ts';

export type PaneName = 'visual' | 'json';

type Jumps = Pick<EditorTools, 'showJson' | 'showStatement'> & {
  readonly pane: PaneName;
  readonly setPane: (pane: PaneName) => void;
  /** The range that the JSON pane has to select; a new object for each jump. */
  readonly reveal: TextRange | undefined;
};

/** Goes from a finding to its statement or its place in the JSON. It works even when only one of the two is on screen. */
export function useJumps(reading: PolicyReading, text: string, root: RefObject<HTMLElement | null>): Jumps {
  const [pane, setPane] = useState<PaneName>('visual');
  const [reveal, setReveal] = useState<TextRange>();
  const latest = useRef(text);
  useLayoutEffect(() => {
    latest.current = text;
  }, [text]);

  const showJson = useCallback(
    (place: JsonPlace) => {
      setPane('json');
      setReveal(rangeOf(reading.read(latest.current), place));
    },
    [reading],
  );
  const showStatement = useCallback(
    (index: number) => {
      // A hidden panel cannot take the focus, so it is shown first.
      flushSync(() => setPane('visual'));
      root.current?.querySelector<HTMLElement>(`[data-statement="${index}"] h3`)?.focus();
    },
    [root],
  );
  return { pane, setPane, reveal, showJson, showStatement };
}

function rangeOf(policy: PolicyText, place: JsonPlace): TextRange {
  const { from, to } =
    'statement' in place
      ? (policy.statements[place.statement] ?? { from: 0, to: 0 })
      : placeOfFinding(policy, place.finding);
  return { from, to };
}

/** The finding may be about a text from a few key presses ago. Its pointer is then more reliable than its range. */
function placeOfFinding({ root, problems }: PolicyText, { pointer, range }: Finding): TextRange {
  return root === undefined || problems.length > 0 || pointer === '' ? range : rangeOfPointer(root, pointer);
}
